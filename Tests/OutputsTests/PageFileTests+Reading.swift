/// As much HTML as the tests must read, by bytes as a browser does, not by characters.
extension PageFileTests {
  static let known: Set<String> = [
    "!DOCTYPE", "html", "head", "meta", "link", "title", "style", "body", "header", "main", "section", "div", "h1",
    "h2",
    "h3", "p", "ul", "li", "a", "span", "small", "figure", "figcaption", "svg", "line", "rect", "path", "circle",
    "text",
    "details", "summary",
  ]

  /// Everything from `<` to `>`.
  static func tags(_ html: String) -> [String] {
    var tags: [String] = []
    var open: [UInt8]?
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<") {
        open = []
      } else if byte == UInt8(ascii: ">"), let tag = open {
        tags.append(String(decoding: tag, as: UTF8.self))
        open = nil
      } else {
        open?.append(byte)
      }
    }
    return tags
  }

  static func name(_ tag: String) -> String {
    String(
      decoding: tag.utf8.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }, as: UTF8.self
    )
  }

  /// Names and values in double quotes.
  static func attributes(_ tag: String) -> [(name: String, value: String)] {
    let quote = UInt8(ascii: "\"")
    var attributes: [(String, String)] = []
    var rest = Array(tag.utf8)[...].drop { $0 != 0x20 }
    while !rest.isEmpty {
      rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != 0x20 }
      rest = rest.dropFirst(name.count)
      var value: ArraySlice<UInt8> = []
      if rest.starts(with: [UInt8(ascii: "="), quote]) {
        value = rest.dropFirst(2).prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 3)
      }
      if !name.isEmpty {
        attributes.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
      }
    }
    return attributes
  }

  /// A percent-encoded address as a path.
  static func decoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(address.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// How often a text stands in it.
  func components(of text: String) -> Int { ranges(of: text).count }
}
