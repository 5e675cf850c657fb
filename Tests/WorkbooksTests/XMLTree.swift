import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A part of a workbook as a tree; nil where it is not well-formed.
final class XMLTree: NSObject, XMLParserDelegate {
  /// An element with its local name.
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    subscript(_ attribute: String) -> String { attributes[attribute] ?? "" }

    func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// It and all below it.
    var tree: [Element] { [self] + children.flatMap(\.tree) }
  }

  private var path: [Element] = []
  private(set) var root: Element?

  static func parse(_ text: String) -> Element? {
    let parser = XMLParser(data: Data(text.utf8))
    let tree = XMLTree()
    parser.delegate = tree
    return parser.parse() ? tree.root : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    let element = Element(String(name.split(separator: ":").last ?? ""), attributes)
    path.last?.children.append(element)
    if path.isEmpty { root = element }
    path.append(element)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { path.last?.text += text }

  func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
    path.removeLast()
  }
}
