import Catalog
import Diagnostics

/// The header names that every kind accepts, folded, with an office's own added.
public struct HeaderNames: Sendable {
  /// By kind and field: folded names, the preferred first.
  let names: [[[FoldedName]]]

  /// The names of the kinds' fields and, behind them, those that the settings add.
  public init(kinds: [Kind], settings: Settings) {
    names = kinds.map { kind in
      kind.fields.map { ($0.names + (settings.headers[kind.id]?[$0.id] ?? [])).map { FoldedName($0) } }
    }
  }

  /// Every name that a header may bear, for finding headers.
  public var all: Set<String> {
    Set(names.joined().joined().map(\.description))
  }
}
