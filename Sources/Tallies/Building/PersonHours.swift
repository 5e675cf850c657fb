/// The hours of one person in one month.
struct PersonHours {
  /// A number of the person's text.
  var person: UInt32
  /// Which of the table's months.
  var atom: Int32
  /// In fixed point, not 0.
  var units: Int64
}
