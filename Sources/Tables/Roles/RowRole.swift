/// What a row is within its file, as far as its shape and wording tell.
public enum RowRole: UInt8, Sendable, Hashable, CaseIterable {
  /// A row of the table; whatever is in doubt is this.
  case data
  /// A title or note above a header.
  case title
  /// A row of the header.
  case header
  /// The header once more, between rows of data.
  case repeatedHeader
  /// A row without any text.
  case blank
  /// A line below the data, such as 填表人：….
  case footnote
  /// A row that begins like a total (合计, 小计 …). Whether it is one, only the meaning of its other fields tells.
  case total
  /// A row that numbers and names a section (一,东关社区,,, or 一、市直部门,,,). Whether it is a record, only the meaning of its cells tells.
  case section
  /// A row that is part of the record of another: an item of the score sheet of one visit. Only the lines above tell.
  case part
}
