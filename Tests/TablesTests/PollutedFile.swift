/// A clean table with one thing wrong in its file, and what should be read from it.
struct PollutedFile {
  var name: String
  var bytes: [UInt8]
  /// Empty where the file has no header.
  var header: [String]
  var rows: [[String]]

  init(_ name: String, _ table: CleanTable, _ text: String, header: [String]? = nil, rows: [[String]]? = nil) {
    self.init(name, table, bytes: Array(text.utf8), header: header, rows: rows)
  }

  init(_ name: String, _ table: CleanTable, bytes: [UInt8], header: [String]? = nil, rows: [[String]]? = nil) {
    self.name = table.name + " " + name
    self.bytes = bytes
    self.header = header ?? table.header
    self.rows = rows ?? table.rows
  }
}
