/// Words within tables and around them.
extension NameWords {
  /// What marks a cell as meant, and says no more.
  public var ticks: [String] { of("tick") }
  /// Marks that repeat the cell above.
  public var dittos: [String] { of("ditto") }
  /// What names of columns say in brackets of how they are to be filled in.
  public var fillings: [String] { of("filled") }
  /// What an example of a value begins with there.
  public var examples: [String] { of("example") }
  /// What names of columns begin with that are a part of another.
  public var partOpenings: [String] { of("within") }
  /// What tells within the name of a column that it asks, and counts nothing.
  public var questions: [String] { of("asking") }
  /// What names of columns of rates end in.
  public var rates: [String] { of("rate") }
  /// Names of columns that number the rows.
  public var serials: [String] { of("serial") }
  /// What names of columns end in whose numbers do not say how many.
  public var codes: [String] { of("code") }
  /// What stands before a number that is no year.
  public var numbered: [String] { of("numbered") }
  /// What names of columns of days end in.
  public var days: [String] { of("day") }
  /// What names of columns of units end in.
  public var units: [String] { of("unit") }
  /// States that hold one of the `voids`, and count all the same.
  public var fine: [String] { of("fine") }

  /// What says of when there is nothing, the longer first.
  public var currentSpans: [String] { of("current") }
  /// What says that there is nothing, the longer first.
  public var negations: [String] { of("none") }
  /// What there may be nothing of, whatever the kind.
  public var things: [String] { of("thing") }
  /// Whole cells that report nothing.
  public var nilReports: [String] { of("nil") }
  /// What sentences begin with that report nothing.
  public var undone: [String] { of("undone") }

  /// What lines say that ask for something, and are no titles.
  public var asides: [String] { of("aside") }
  /// Feasts and holidays at the beginning of a year.
  public var feasts: [String] { of("feast") }
  /// Those of the rest of it.
  public var laterFeasts: [String] { of("later") }
  /// What is said before the day of writing.
  public var written: [String] { of("written") }
  /// What tells in a file's name that it is of a week.
  public var weeks: [String] { of("week") }
  /// What titles of tables end in, however short.
  public var tables: [String] { of("table") }

  /// Words that any part of a table may be headed with beside its year or month.
  public var headings: [String] { of("heading") }

  /// What rows of totals begin with.
  public var totals: [String] { of("total") }
  /// Whole cells that make a row one of means.
  public var averages: [String] { of("average") }
  /// What totals of the whole end in.
  public var wholeTotals: [String] { of("whole") }
  /// What other totals end in.
  public var partTotals: [String] { of("part") }
  /// What follows the number of bodies in a line that counts them.
  public var countedBodies: [String] { of("bodies") }
  /// What titles end in that go on with the table before, the longer first.
  public var continuations: [String] { of("continued") }

  /// What running text below a table follows.
  public var footnotes: [String] { of("footnote") }
  /// Labels of who made a table, and how to reach him.
  public var signing: [String] { of("signing") }
  /// Labels of who signs, and when, that say so without a colon, too.
  public var signers: [String] { of("signer") }
  /// Labels of the day of writing.
  public var writing: [String] { of("writing") }
  /// Labels of the body that made a table, which need not be the one it is of.
  public var makers: [String] { of("maker") }
  /// Labels of the reporting body.
  public var reporterLabels: [String] { of("reporter") }
  /// Labels of a part of one.
  public var partLabels: [String] { of("office-label") }
  /// What lines of an example in a form begin with, the longer first.
  public var samples: [String] { of("sample") }
  /// What lines below an export tell of how many rows and pages there are, the longer first.
  public var paging: [String] { of("paging") }
  /// Those of them that say what is counted.
  public var paged: [String] { of("paged") }
  /// What tells within names of columns that a day is that of an end, or by which something is due.
  public var closings: [String] { of("closing") }
}
