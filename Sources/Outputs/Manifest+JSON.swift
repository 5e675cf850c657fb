extension Manifest {
  /// The manifest as JSON: keys in a fixed order, a file a line, so that two of them can be compared line by line.
  public var json: [UInt8] {
    var text = JSONText()
    text.put("{\n  \"period\": ", string: period)
    text.put(",\n  \"program\": ", string: program)
    text.put(",\n  \"definitions\": ", string: definitions)
    text.put(",\n  \"inputs\": [")
    for (i, input) in inputs.enumerated() {
      text.put(i == 0 ? "\n    " : ",\n    ")
      input.put(into: &text)
    }
    text.put(inputs.isEmpty ? "],\n  \"outputs\": [" : "\n  ],\n  \"outputs\": [")
    for (i, output) in outputs.enumerated() {
      text.put(i == 0 ? "\n    " : ",\n    ")
      output.put(into: &text)
    }
    text.put(outputs.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return text.bytes
  }
}

extension Manifest.Input {
  fileprivate func put(into text: inout JSONText) {
    text.put("{\"path\": ", string: path)
    text.put(", \"bytes\": \(bytes)")
    text.put(", \"sha256\": ", string: sha256)
    text.put(", \"kind\": ", string: kind)
    text.put(", \"encoding\": ", string: encoding)
    text.put(", \"rows\": {\"counted\": \(rows.counted), \"notApproved\": \(rows.notApproved)")
    text.put(", \"duplicate\": \(rows.duplicate), \"superseded\": \(rows.superseded)")
    text.put(", \"rejected\": \(rows.rejected), \"notARecord\": \(rows.notARecord)}}")
  }
}

extension Manifest.Output {
  fileprivate func put(into text: inout JSONText) {
    text.put("{\"path\": ", string: path)
    text.put(", \"bytes\": \(bytes)")
    text.put(", \"sha256\": ", string: sha256)
    text.put("}")
  }
}
