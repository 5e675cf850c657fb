/// How far a target is met, told without colour too.
public enum Light: String, Sendable, CaseIterable {
  case green, yellow, red, grey
}
