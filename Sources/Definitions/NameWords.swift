/// Words within the names of people, bodies and columns, as `BuiltIn/name-words.txt` lists them.
public struct NameWords: Sendable {
  private let words: WordLists

  /// Those of the program, read once.
  public static let known = NameWords(String(decoding: EmbeddedFiles.nameWords, as: UTF8.self))

  /// Those of a file.
  init(_ text: String) { words = WordLists(text) }

  /// What stands beside a person's name and is none.
  public var offices: [String] { of("office") }
  /// What names of bodies end in, in the order in which they are sought.
  public var bodies: [String] { of("body") }
  /// What names of the committees and stations end in that act for a unit of the name before it, and what of that belongs
  /// to the unit's name.
  public var organs: [(ending: String, kept: String)] {
    of("organ").map { word in
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }
  /// What names of teams end in that are of the unit named before it.
  public var teams: [String] { of("team") }
  /// What may stand between the two, as 党员 does.
  public var teamSorts: [String] { of("team-sort") }
  /// What the names of such units end in.
  public var seats: [String] { of("seat") }
  /// What parts of a body are called, in names of columns.
  public var divisions: [String] { of("division") }
  /// What bodies are called there.
  public var divided: [String] { of("divided") }
  /// What stands before it and before no part: a village that was helped is not who helped.
  public var undivided: [String] { of("undivided") }
  /// What may stand behind either.
  public var titling: [String] { of("titling") }
  /// What a unit does or has, which makes no other body of it.
  public var doings: [String] { of("doing") }
  /// The family names that most people bear, of one character.
  public var families: [String] { of("family") }
  /// Family names of two characters.
  public var compounds: [String] { of("compound") }
  /// What a column of states calls a row that should not count.
  public var voids: [String] { of("void") }
  /// What names of columns of states end in.
  public var states: [String] { of("state") }
  /// What is done to a row, and not in it, within names of columns.
  public var entering: [String] { of("entering") }
  /// What tells that a column of hours is not of its row alone, or was only meant to be.
  public var elsewhere: [String] { of("elsewhere") }
  /// What names of columns of hours end in.
  public var times: [String] { of("time") }

  /// What names of columns of quotients end in.
  public var quotients: [String] { of("quotient") }

  /// What lines below a table begin with that say who signs, or can be asked.
  public var undersigned: [String] { of("undersigned") }

  /// What tells within names of columns that amounts are of each one, and not of all.
  public var each: [String] { of("each") }

  /// What tells that a year is that of issue, and not the one that is meant.
  public var editions: [String] { of("edition") }
  /// What tells that something is not given, but spent or given back.
  public var opposites: [String] { of("opposite") }

  /// What may stand before a colon and the name of the body of a form, and of other things as well.
  public var bodyLabels: [String] { of("label") }
  /// What words for what is counted end in, where a body could be named.
  public var measureEndings: [String] { of("counted") }

  /// What stands behind a number that says how many, and is no year.
  public var amounts: [String] { of("amount") }

  /// What names of columns end in that explain a row, and name nothing that it is of.
  public var remarks: [String] { of("remark") }
  /// What rows of a mean begin with.
  public var means: [String] { of("mean") }
  /// What titles of what is to come end in, or say in brackets.
  public var plans: [String] { of("planned") }
  /// Those of them that can be of nothing else, whatever stands behind them.
  public var notices: [String] { of("notice") }
  /// What tells within a title that something is only meant to be done.
  public var intentions: [String] { of("intended") }
  /// What tells in the title of a plan that it was done, all the same.
  public var done: [String] { of("held") }
  /// What titles of tables end in, the longer first.
  public var lists: [String] { of("list") }
  /// What names of columns of a start and an end together hold.
  public var spans: [String] { of("span") }
  /// What names of columns of people end in.
  public var people: [String] { of("person") }
  /// What names of columns begin or end in that hold the sum of others.
  public var sums: [String] { of("sum") }
  /// What names of columns of the worth of goods hold.
  public var worths: [String] { of("worth") }
  /// What marks in a sheet that somebody came.
  public var arrivals: [String] { of("came") }

  func of(_ key: String) -> [String] { words.of(key) }
}
