/// A language that messages and files can be written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh, en
}

/// One wording in both languages, written side by side so that neither can be forgotten.
public struct Text: Sendable, Hashable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same words in both languages: a name, a number, a path.
  public init(both words: String) {
    self.init(zh: words, en: words)
  }

  public subscript(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
