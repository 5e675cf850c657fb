import Diagnostics
import Foundation
import Ledger
import Pipeline
import Sheets

/// What a run of the whole pipeline came to, as a user sees it.
public struct RunResult: Sendable {
  /// A figure's name in `figures.csv`.
  public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// The period's name.
    public var period: String
    /// The unit's name, `全市` for the whole.
    public var unit: String
    /// Empty, or `<label>=<value>`.
    public var category: String
    /// The measure's id, with a suffix if derived.
    public var measure: String

    /// Names a figure; an empty category is the total.
    public init(_ period: String, _ unit: String, _ measure: String, _ category: String = "") {
      self.period = period
      self.unit = unit
      self.category = category
      self.measure = measure
    }

    /// Period, unit, category and measure in words.
    public var description: String { "\(period) \(unit) \(category.isEmpty ? "" : category + " ")\(measure)" }
  }

  /// By the period whose folder it is: the text of `figures.csv`.
  public var texts: [String: String] = [:]
  /// By the period whose folder it is: value of each figure.
  public var figures: [String: [Key: String]] = [:]
  /// Names of figures that stand more than once in a file.
  public var repeated: [String] = []
  /// What became of each file.
  public var files: [FileReport] = []
  /// Which files were taken from the cache.
  public var taken: Set<String> = []
  /// Whether nothing was done, as nothing was another than in a run before.
  public var isUnchanged = false
  /// How many figures differ from what was issued; nil where none does.
  public var restated: Int?
  /// The folders that hold what it came to.
  public var folders: [String] = []
  /// Every message in Chinese, the inputs folder called `inputs`.
  public var messages: [String] = []
  /// As the command line would end: 2 where nothing could be made.
  public var exit = 0

  /// The value of a figure: from its own period's folder where there is one, else from any that shows it.
  public func value(_ key: Key) -> String? {
    if let own = figures[key.period] { return own[key] }
    return figures.keys.sorted().lazy.compactMap { figures[$0]?[key] }.first
  }

  /// The total of a measure in one unit.
  public func value(_ period: String, _ unit: String, _ measure: String, _ category: String = "") -> String? {
    value(Key(period, unit, measure, category))
  }

  /// The fates of all rows of a file.
  public func fates(_ path: String) -> FateCounts { files.first { $0.path == path }?.rows ?? FateCounts() }
}

extension RunResult {
  /// Runs the pipeline over a folder of inputs into a folder of outputs.
  ///
  /// - Parameters:
  ///   - closesFrom: from how many bytes on files are kept as tallies only; nil for the program's own choice.
  ///   - caches: whether what files came to is kept for the next run.
  ///   - verifies: whether no file is trusted by its times.
  public init(
    inputs: String, outputs: String, periods: [String], jobs: Int = 2, closesFrom: Int? = nil, caches: Bool = false,
    verifies: Bool = false
  ) async {
    var options = RunOptions(inputs: inputs, outputs: outputs, periods: periods, jobs: jobs)
    if let closesFrom { options.closesFrom = closesFrom }
    options.caches = caches
    options.verifies = verifies
    var diagnostics: [Diagnostic] = []
    do throws(RunFailure) {
      let result = try await Pipeline(options).run()
      files = result.files
      taken = result.taken
      isUnchanged = result.isUnchanged
      restated = result.restated?.figures
      folders = result.folders
      diagnostics = result.log.entries.flatMap(\.first)
      for folder in result.folders { read(folder) }
    } catch {
      exit = 2
      diagnostics = error.found.entries.flatMap(\.first) + error.diagnostics
    }
    messages = diagnostics.map { $0.line(in: .zh).replacingOccurrences(of: inputs, with: "inputs") }
  }

  /// The sheets of all workbooks of a run, as text; none where it fails.
  static func sheets(
    inputs: String, outputs: String, periods: [String]
  ) async -> [(name: String, isNarrative: Bool, grid: String)] {
    let pipeline = Pipeline(RunOptions(inputs: inputs, outputs: outputs, periods: periods))
    guard let books = try? await pipeline.workbooks() else { return [] }
    return books.flatMap(\.workbooks).flatMap(\.sheets).map { ($0.name, narratives.contains($0.name), $0.grid) }
  }

  /// As the built-in workbooks call their narratives.
  private static let narratives: Set<String> = ["文字通报", "Narrative"]

  private mutating func read(_ folder: String) {
    let bytes = FileManager.default.contents(atPath: "\(folder)/figures.csv") ?? Data()
    let text = String(decoding: bytes, as: UTF8.self)
    let period = URL(fileURLWithPath: folder).lastPathComponent
    texts[period] = text
    var values: [Key: String] = [:]
    for row in CSVLines.rows(text) {
      let key = Key(row["period"] ?? "", row["unit"] ?? "", row["measure"] ?? "", row["category"] ?? "")
      if values.updateValue(row["value"] ?? "", forKey: key) != nil { repeated.append("\(period)/figures.csv: \(key)") }
    }
    figures[period] = values
  }
}
