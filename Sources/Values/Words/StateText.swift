/// What a text in a column of states says of its row, as far as words of any state tell it.
public enum StateText: Sendable, Hashable {
  /// It was done.
  case held
  /// It plainly was not.
  case undone
  /// It was begun, and plainly not finished.
  case unfinished
  /// A mark against it, where others are marked otherwise.
  case crossed
  /// It may not have been done, or not all of it.
  case unsure
  /// Neither.
  case other
}
