/// A language that messages and files can be written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh, en
}
