// swift-tools-version: 6.1
import PackageDescription

// One module a stage, in the order of the data. A module imports only what stands above it here,
// besides `Diagnostics` and `Catalog`; `Scripts/check-imports` holds the package to that.
let package = Package(
  name: "taizhang",
  products: [
    .executable(name: "taizhang", targets: ["taizhang"]),
    // For the fuzzers, which are a package of their own.
    .library(name: "Reading", targets: ["Diagnostics", "Catalog", "Rows", "Tables", "Values", "Records"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
    .target(name: "CLinux"),
    .target(name: "CDefinitions"),
    .target(name: "CScan"),
    .target(name: "CTexts"),
    .target(name: "CGmtime"),
    .target(name: "CParts", dependencies: ["CDeflate"], linkerSettings: [.linkedLibrary("deflate")]),

    .target(name: "Diagnostics"),
    .target(name: "Definitions", dependencies: ["Diagnostics", "CDefinitions"], exclude: ["BuiltIn", "Templates"]),
    .target(
      name: "Catalog",
      dependencies: ["Diagnostics", "Definitions", .product(name: "Yams", package: "Yams")]
    ),
    .target(name: "Rows", dependencies: ["Diagnostics", "CScan"]),
    .target(name: "Tables", dependencies: ["Diagnostics", "Definitions", "Rows"]),
    .target(name: "Values", dependencies: ["Diagnostics", "Definitions", "Catalog", "Rows", "Tables", "CTexts"]),
    .target(name: "Records", dependencies: ["Diagnostics", "Definitions", "Catalog", "Rows", "Tables", "Values"]),
    .target(name: "Ledger", dependencies: ["Diagnostics", "Catalog", "Values"]),
    .target(name: "Tallies", dependencies: ["Diagnostics", "Catalog", "Tables", "Values", "Ledger"]),
    .target(name: "Figures", dependencies: ["Diagnostics", "Catalog", "Values", "Ledger", "Tallies"]),
    .target(name: "Sheets", dependencies: ["Diagnostics", "Catalog", "Ledger", "Figures"]),
    .target(name: "Workbooks", dependencies: ["Diagnostics", "Catalog", "Sheets", "CXlsxWriter", "CGmtime", "CParts"]),
    .target(
      name: "Outputs",
      dependencies: [
        "Diagnostics", "Sheets", "CCrypto", "CLinux", .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    .target(
      name: "Pipeline",
      dependencies: [
        "CLinux", "Diagnostics", "Definitions", "Catalog", "Rows", "Tables", "Values", "Records", "Ledger", "Tallies",
        "Figures", "Sheets", "Workbooks", "Outputs",
      ]
    ),
    .executableTarget(
      name: "taizhang",
      dependencies: [
        "CLinux", "Diagnostics", "Catalog", "Rows", "Tables", "Figures", "Ledger", "Sheets", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "DefinitionsTests", dependencies: ["Definitions", "Diagnostics"]),
    .testTarget(name: "ValuesTests", dependencies: ["Values", "Catalog", "Diagnostics", "ReaderTestSupport"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Values", "Records", "Catalog", "Diagnostics", "Rows", "Tables", "ReaderTestSupport"]),
    .target(name: "ReaderTestSupport", path: "Tests/ReaderTestSupport"),
    .testTarget(name: "RowsTests", dependencies: ["Diagnostics", "Rows", "CScan", "ReaderTestSupport"]),
    .testTarget(name: "TablesTests", dependencies: ["Diagnostics", "Rows", "Tables", "ReaderTestSupport"]),
    .testTarget(name: "CatalogTests", dependencies: ["Catalog", "Diagnostics"]),
    .testTarget(
      name: "OutputsTests",
      dependencies: ["Outputs", "Sheets", "Figures", "Catalog", "Diagnostics", "SheetsTestSupport"]),
    .target(
      name: "SheetsTestSupport",
      dependencies: ["Diagnostics", "Catalog", "Ledger", "Figures", "Sheets", "ReaderTestSupport"],
      path: "Tests/SheetsTestSupport"),
    .testTarget(
      name: "SheetsTests",
      dependencies: ["Diagnostics", "Catalog", "Ledger", "Figures", "Sheets", "SheetsTestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: [
        "Catalog", "Diagnostics", "Figures", "Sheets", "Workbooks", "Pipeline", "SheetsTestSupport", "CParts",
      ]),
    .target(
      name: "TestSupport",
      dependencies: [
        "Diagnostics", "Catalog", "Values", "Records", "Ledger", "Sheets", "Pipeline", "ReaderTestSupport",
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "LedgerTests", dependencies: ["Ledger", "TestSupport"]),
    .testTarget(name: "TalliesTests", dependencies: ["Catalog", "Values", "Tallies", "TestSupport"]),
    .testTarget(name: "FiguresTests", dependencies: ["Catalog", "Values", "Tallies", "Figures", "TestSupport"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: ["Diagnostics", "Catalog", "Ledger", "Figures", "Outputs", "Pipeline", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Diagnostics", "Catalog", "Rows", "Records", "Pipeline", "TestSupport", "ReaderTestSupport", "taizhang",
      ],
      exclude: ["Help", "FakeSpark"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Catalog", "Values", "Records", "Ledger", "Tallies", "Figures", "Outputs", "Pipeline", "TestSupport",
      ],
      exclude: ["Cases", "Cities", "Independent"]),
  ],
  swiftLanguageModes: [.v6]
)
