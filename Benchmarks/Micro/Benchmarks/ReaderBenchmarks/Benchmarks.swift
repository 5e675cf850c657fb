import Benchmark
import Rows
import Values

/// Rows are measured by the megabyte of the file, values by the text: a file's dictionary parses each text once.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, speed], warmupIterations: 2, maxDuration: .seconds(3), maxIterations: 100)

  for (name, log) in [
    ("rows, quoted", Log(quoted: true)), ("rows, not quoted", Log(quoted: false)),
    ("rows, quoted, GB18030", Log(quoted: true, encoding: "GB18030")),
  ] {
    Benchmark(name) { benchmark in
      let clock = ContinuousClock()
      let started = clock.now
      var reader = try RowReader(path: log.path, shownAs: "log.csv")
      var batch = RowBatch()
      var fields = 0
      while try reader.next(into: &batch) { fields += batch.fields(row: batch.count - 1).upperBound }
      let seconds = (clock.now - started) / .seconds(1)
      precondition(fields == Log.rows * Log.columns, "\(fields) fields of \(Log.rows * Log.columns)")
      benchmark.measurement(speed, Int(Double(log.byteCount) / seconds / 1e6))
    }
  }

  let values = Benchmark.Configuration(
    metrics: [.wallClock, .throughput], scalingFactor: .kilo, maxDuration: .seconds(2))
  let dates = (10...28).flatMap { ["2026-10-\($0)", "2026/10/\($0)", "2026年10月\($0)日", "202610\($0)"] }
  Benchmark("dates", configuration: values) { benchmark in
    for index in benchmark.scaledIterations { blackHole(DateParser.parse(dates[index % dates.count])) }
  }
  let durations = ["2", "1.5", "3小时", "90分钟", "1小时30分", "1:30", "三小时", "半小时", "2.5h"]
  Benchmark("durations", configuration: values) { benchmark in
    for index in benchmark.scaledIterations { blackHole(DurationParser.parse(durations[index % durations.count])) }
  }
}

/// Megabytes of the file a second.
private let speed = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
