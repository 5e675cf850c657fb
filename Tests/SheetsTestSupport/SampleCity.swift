import Catalog
import Diagnostics
import Figures
import Ledger
import Sheets

/// A made-up city with figures that look real: the same for the same seed, and summed the way the pipeline sums.
public struct SampleCity: Sendable {
  /// A unit of the register: its name, group, and the name of the unit above.
  public struct Body: Sendable {
    /// Its name.
    public var name: String
    /// 单位类别.
    public var group: String
    /// The name of the unit above.
    public var parent: String?

    /// A unit of the register.
    public init(_ name: String, _ group: String, under parent: String? = nil) {
      self.name = name
      self.group = group
      self.parent = parent
    }
  }

  /// The register.
  public var bodies: [Body]
  /// What the numbers follow from.
  public var seed: UInt64
  /// How many service visits a unit without units below has in a month, about.
  public var size = 120
  /// Whether there are logs of activities.
  public var hasActivities = true
  /// The settings of the office, if it has its own.
  public var settings: DefinitionFile?
  /// The day that the figures are of; nil for the end of the period.
  public var asOf: CivilDate?

  /// A city of units.
  public init(_ bodies: [Body], seed: UInt64 = 1) {
    self.bodies = bodies
    self.seed = seed
  }

  /// Sixteen units on three levels.
  public static let small = SampleCity([
    Body("城东街道", "街道乡镇"), Body("东风社区", "社区村", under: "城东街道"), Body("红星社区", "社区村", under: "城东街道"),
    Body("城西街道", "街道乡镇"), Body("和平社区", "社区村", under: "城西街道"), Body("河口镇", "街道乡镇"),
    Body("青山乡", "街道乡镇"), Body("青山村", "社区村", under: "青山乡"), Body("卫生健康局", "市直部门"),
    Body("市第一医院", "医院", under: "卫生健康局"), Body("门诊部", "科室", under: "市第一医院"), Body("市中医院", "医院", under: "卫生健康局"),
    Body("教育局", "市直部门"), Body("实验小学", "学校", under: "教育局"), Body("公安局", "市直部门"), Body("市场监督管理局", "市直部门"),
  ])

  /// One hospital.
  public static let single = SampleCity([Body("县人民医院", "医院")])

  /// Five hundred communities side by side.
  public static let many = SampleCity((1...500).map { Body("第\($0)社区", "社区") })

  /// Sixty units side by side.
  public static let flat = SampleCity((1...60).map { Body("第\($0)社区居民委员会", "社区") })

  /// Names of 30 characters.
  public static let longNames = SampleCity([
    Body("某某市某某区某某街道办事处新时代文明实践所志愿服务工作领导小组", "街道"),
    Body("某某市某某区某某镇人民政府精神文明建设指导委员会办公室综合科", "乡镇"),
    Body("某某社区党群服务中心新时代文明实践站志愿服务队联络工作站点", "社区", under: "某某市某某区某某街道办事处新时代文明实践所志愿服务工作领导小组"),
  ])

  /// No unit and no record.
  public static let none = SampleCity([])
}
