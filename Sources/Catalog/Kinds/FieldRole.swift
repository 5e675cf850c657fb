/// What a field is to its record. Swift knows fields by these alone, never by name.
public enum FieldRole: String, Sendable, CaseIterable {
  /// The reporting body that is credited; in the register of units, the unit itself.
  case unit
  /// The number of a person; in the register of people, the person itself.
  case person
  /// A person's name, and identity number, by which one without a number is found.
  case personName = "person name"
  case personID = "person id"
  /// A person's telephone, by which namesakes are told.
  case personPhone = "person phone"
  /// The day that puts the record into a period unless a measure says otherwise.
  case date
  /// The last of several days of which `date` is the first; a range in the date's cell fills it in.
  case lastDay = "last day"
  /// The record's own number.
  case number
  /// A beginning and an end on the clock, from which a duration may be computed.
  case start, end
  /// The word that says whether the record was approved.
  case approval
  /// A name that tells one document of a number from another.
  case document

  // The registers' own.
  case code, parent, aliases, group, from, until
  /// A team of a unit's people.
  case team
  /// Hours before the logs begin, and the day up to which they count.
  case priorHours = "prior hours"
  case priorUntil = "prior until"
  case measure, target, every, direction, source
  /// In what a target is counted, where that does not stand with its number.
  case measureUnit = "measure unit"
  /// The year for which a target holds.
  case year
}
