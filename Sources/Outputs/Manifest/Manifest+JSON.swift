extension Manifest {
  /// The manifest as JSON: keys in a fixed order, a file a line, so that two of them can be compared line by line.
  public var json: [UInt8] {
    var text = JSONText()
    text.put("{\n  \"period\": ", string: period)
    text.put(",\n  \"days\": [")
    for (i, day) in days.enumerated() { text.put(i == 0 ? "" : ", ", string: day) }
    text.put("]")
    if !asOf.isEmpty { text.put(",\n  \"asOf\": ", string: asOf) }
    text.put(",\n  \"program\": ", string: program)
    text.put(",\n  \"definitions\": ", string: definitions)
    text.put(list: "settings", settings) { $0.put(into: &$1) }
    text.put(list: "inputs", inputs) { $0.put(into: &$1) }
    text.put(list: "outputs", outputs) { $0.put(into: &$1) }
    text.put("\n}\n")
    return text.bytes
  }
}

extension JSONText {
  /// A list behind what stands already, an element a line.
  fileprivate mutating func put<Element>(
    list name: String, _ elements: [Element], each: (Element, inout JSONText) -> Void
  ) {
    put(",\n  \"\(name)\": [")
    for (i, element) in elements.enumerated() {
      put(i == 0 ? "\n    " : ",\n    ")
      each(element, &self)
    }
    put(elements.isEmpty ? "]" : "\n  ]")
  }
}

extension Manifest.Setting {
  fileprivate func put(into text: inout JSONText) {
    text.put("{\"path\": ", string: path)
    text.put(", \"sha256\": ", string: sha256)
    text.put("}")
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
