// swift-tools-version: 6.2
import PackageDescription

// A package as a user of gen has one: models, client and server of Omnitron come from the library that gen wrote.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let omnitron: [Target.Dependency] = [
  .product(name: "APIRuntime", package: "gen"),
  .product(name: "Omnitron", package: "gen"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "omnitron-example",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "gen", path: "../..", traits: ["AsyncHTTPClient", "Hummingbird"]),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    .target(
      name: "FailedIntegrations",
      dependencies: omnitron + [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "omnitron-server",
      dependencies: omnitron + [
        "FailedIntegrations", argumentParser,
        .product(name: "APIRuntimeHummingbird", package: "gen"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "omnitron-client",
      dependencies: omnitron + [argumentParser, .product(name: "APIRuntimeAsyncHTTPClient", package: "gen")],
      swiftSettings: settings),
    .target(name: "ServerProcess", dependencies: omnitron, swiftSettings: settings),
    .executableTarget(
      name: "omnitron-load",
      dependencies: omnitron + [
        "ServerProcess", argumentParser,
        .product(name: "APIRuntimeAsyncHTTPClient", package: "gen"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "OmnitronExampleTests",
      dependencies: omnitron + [
        "FailedIntegrations", "ServerProcess", "omnitron-client", "omnitron-server",
        .product(name: "APIRuntimeAsyncHTTPClient", package: "gen"),
        .product(name: "APIRuntimeURLSession", package: "gen"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
