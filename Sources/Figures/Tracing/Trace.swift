import Catalog
import Diagnostics

/// The rows behind a figure, with what each adds to it.
public struct Trace: Sendable {
  /// A row, or for people one's first row.
  public struct Line: Sendable {
    /// Where the row stands.
    public var place: Place
    /// What it adds; 1 for a record or a person.
    public var contribution: Exact
    /// Of a set: who or what is counted, with what tells people masked.
    public var member: String
    /// What the row's own file does not tell, kept from a row whose place it took: the field's label and where it stands.
    public var kept: [(label: Text, place: Place)]
    /// Of whom is counted by an amount: what that is made of.
    public var pieces: [Piece]

    /// A row with what it adds.
    public init(
      place: Place, contribution: Exact, member: String, kept: [(label: Text, place: Place)] = [], pieces: [Piece] = []
    ) {
      (self.place, self.contribution, self.member) = (place, contribution, member)
      (self.kept, self.pieces) = (kept, pieces)
    }
  }

  /// A row, or several of which this is the first, that an amount behind a line is made of.
  public struct Piece: Sendable {
    /// Where the first row stands.
    public var place: Place
    /// What they add to the amount.
    public var contribution: Exact
    /// What they are.
    public var words: Text

    /// Rows with what they add.
    public init(place: Place, contribution: Exact, words: Text) {
      (self.place, self.contribution, self.words) = (place, contribution, words)
    }
  }

  /// Rows that are added up to one number; a ratio has two.
  public struct Part: Sendable {
    /// A measure's id.
    public var measure: String
    /// In the order of files and lines.
    public var lines: [Line]
    /// The sum of the contributions; for a mean divided by their number.
    public var total: Exact?
    /// Whether they come to their mean, not to their sum.
    public var isMean: Bool

    /// Rows with what they come to.
    public init(measure: String, lines: [Line], total: Exact?, isMean: Bool = false) {
      (self.measure, self.lines, self.total, self.isMean) = (measure, lines, total, isMean)
    }
  }

  /// One, or the two of a ratio; none where it is not defined.
  public var parts: [Part]
  /// What the parts come to: their sum, or the first divided by the second.
  public var value: Exact?
}
