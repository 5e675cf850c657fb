// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that `make report` never builds it. `Fuzz/run` builds it with libFuzzer.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "taizhang", path: "..")],
  targets: [
    .target(name: "FuzzSupport"),
    .executableTarget(name: "FuzzRows", dependencies: ["FuzzSupport", .product(name: "Reading", package: "taizhang")]),
    .executableTarget(
      name: "FuzzRecords", dependencies: ["FuzzSupport", .product(name: "Reading", package: "taizhang")]),
  ],
  swiftLanguageModes: [.v6]
)
