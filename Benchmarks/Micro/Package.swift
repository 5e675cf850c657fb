// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that `make report` never builds it. `Benchmarks/micro` runs it.
let package = Package(
  name: "micro",
  dependencies: [
    .package(name: "taizhang", path: "../.."),
    // Without its traits it needs no interposers of the allocator and of the runtime.
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "ReaderBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"), .product(name: "Reading", package: "taizhang"),
      ],
      path: "Benchmarks/ReaderBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ],
  swiftLanguageModes: [.v6]
)
