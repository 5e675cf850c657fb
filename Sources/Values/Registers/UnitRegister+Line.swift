public import Catalog
public import Diagnostics

extension UnitRegister {
  /// A line of the register as read.
  public struct Line: Sendable {
    /// As registered.
    public var name: String
    /// Or empty.
    public var code: String
    /// The unit above by name, code or alias; empty at the top.
    public var parent: String
    /// Or empty.
    public var group: String
    /// Further names.
    public var aliases: [String]
    /// 启用日期, where it is given.
    public var from: CivilDate?
    /// 撤销日期, where it is given.
    public var until: CivilDate?
    /// Where the line stands.
    public var place: Place

    /// A line as read.
    public init(name: String, code: String, parent: String, group: String, aliases: [String], place: Place) {
      self.name = name
      self.code = code
      self.parent = parent
      self.group = group
      self.aliases = aliases
      self.place = place
    }
  }
}
