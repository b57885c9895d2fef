// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who depends on gen resolves or builds what only its measurements need.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "gen-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "gen", path: "..")],
  targets: [
    .executableTarget(name: "measure", swiftSettings: settings),
    .executableTarget(
      name: "schema-verdicts", dependencies: [.product(name: "APIRuntime", package: "gen")], swiftSettings: settings),
    .executableTarget(
      name: "pattern-speed", dependencies: [.product(name: "APIRuntime", package: "gen")], swiftSettings: settings),
    .executableTarget(
      name: "pattern-verdicts", dependencies: [.product(name: "APIRuntime", package: "gen")], swiftSettings: settings),
    .executableTarget(
      name: "omnitron-json",
      dependencies: [.product(name: "Omnitron", package: "gen"), .product(name: "APIRuntime", package: "gen")],
      swiftSettings: settings),
    .executableTarget(
      name: "validation-speed",
      dependencies: [
        .product(name: "FinanceKeyIntegrationQueues", package: "gen"), .product(name: "Omnitron", package: "gen"),
        .product(name: "RepzoClientChannel", package: "gen"), .product(name: "Solvimon", package: "gen"),
        .product(name: "APIRuntime", package: "gen"),
      ], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
