import Diagnostics

/// The choices that a field lists.
public struct ChoiceList: Sendable {
  /// The listed names, in their order.
  public let names: [String]
  /// Whether other names are as good as the listed ones.
  public let isOpen: Bool
  /// Whether each other name counts by itself, not under one with all others.
  public let isApart: Bool
  private let places: [FoldedName: Int]

  /// A list of names, each with further writings that stand for it. Where two fold to the same, the first stands.
  public init(_ names: [String], aliases: [String: String] = [:], isOpen: Bool, isApart: Bool = false) {
    self.names = names
    self.isApart = isApart
    self.isOpen = isOpen
    var places: [FoldedName: Int] = [:]
    for (place, name) in names.enumerated() where places[FoldedName(name)] == nil { places[FoldedName(name)] = place }
    for (alias, name) in aliases where places[FoldedName(alias)] == nil {
      places[FoldedName(alias)] = places[FoldedName(name)]
    }
    self.places = places
  }

  /// The listed name that the text stands for after folding; nil where none.
  public func listed(_ text: String) -> String? { places[FoldedName(text)].map { names[$0] } }
}
