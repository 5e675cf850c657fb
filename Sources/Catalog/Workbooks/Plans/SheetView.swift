/// Which of its faces a sheet shows.
public enum SheetView: String, Sendable, CaseIterable {
  // A scorecard's.
  case ranks, points, changes
  // A roster's.
  case promoted, starred, near, registered
  // Data quality's.
  case files, rejected, repairs, repeats, doubts
}
