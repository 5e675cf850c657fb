/// Which way of a measure is better.
public enum Better: String, Sendable, CaseIterable {
  case more, less, neither
}
