import Values

/// A file while its tables are read, one behind the other.
struct FileReading {
  let path: String
  /// As messages show it.
  let name: String
  let registers: Registers
  /// Which columns are only looked at, and in how many parts a large table is read.
  var plan: PassingPlan
  /// How many of its tables were read.
  var tables = 0
  /// What stood below the rows of the table before.
  var footer: RecordReader.Footer?
  /// What was made of it so far.
  var outcome = RecordReader.Outcome()

  init(path: String, name: String, registers: Registers, plan: PassingPlan) {
    (self.path, self.name, self.registers, self.plan) = (path, name, registers, plan)
  }
}
