/// What names of files of tables end in.
package enum FileEnding {
  private static let all: Set<String> = [".csv", ".tsv", ".txt"]

  /// A name without it, in whichever case it is written.
  package static func dropped(from name: some StringProtocol) -> String {
    all.contains(name.suffix(4).lowercased()) ? String(name.dropLast(4)) : String(name)
  }
}
