import Catalog
import Tallies
import Values

extension Figures {
  /// The name of the category of records that name none.
  public static let unfilled = CategoryName.empty
}

/// The order in which categories are shown: as the definition lists them, then by name, then 其他 and 未填.
struct CategoryOrder {
  private let listed: [String: Int]

  init(_ field: Field) {
    listed = Dictionary(field.choices.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
  }

  func sorted(_ names: [String]) -> [String] {
    names.sorted { a, b in
      let (x, y) = (rank(a), rank(b))
      return x == y ? NaturalOrder.precedes(a, b) : x < y
    }
  }

  private func rank(_ name: String) -> Int {
    switch name {
    case CategoryName.empty: Int.max
    case CategoryName.other: Int.max - 1
    default: listed[name] ?? Int.max - 2
    }
  }
}
