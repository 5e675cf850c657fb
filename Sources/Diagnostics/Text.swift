/// One wording in both languages, written side by side so that neither can be forgotten.
public struct Text: Sendable, Hashable {
  /// In Chinese.
  public var zh: String
  /// In English.
  public var en: String

  /// The same said in both languages.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same words in both languages: a name, a number, a path.
  public init(both words: String) {
    self.init(zh: words, en: words)
  }

  /// The wording in a language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
