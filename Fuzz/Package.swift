// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that `make report` never builds it. `Fuzz/run` builds it: the laws that hold for any input,
// two fuzzers with libFuzzer, and one that breaks small files by the million.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "taizhang", path: "..")],
  targets: [
    .target(name: "FuzzLaws", dependencies: [.product(name: "Reading", package: "taizhang")]),
    .target(name: "FuzzSupport"),
    .executableTarget(name: "FuzzRows", dependencies: ["FuzzLaws", "FuzzSupport"]),
    .executableTarget(name: "FuzzRecords", dependencies: ["FuzzLaws", "FuzzSupport"]),
    .executableTarget(name: "FuzzMany", dependencies: ["FuzzLaws"]),
  ],
  swiftLanguageModes: [.v6]
)
