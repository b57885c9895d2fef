// swift-tools-version: 6.2
import PackageDescription

// The transports' tests are a package of their own: with the traits on, everything in the root package would be built a
// second time, with NIO.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// The Swift of a golden case, by a link to its folder.
func golden(_ name: String) -> Target {
  .target(
    name: name, dependencies: [.product(name: "APIRuntime", package: "gen")], path: "Generated/\(name)",
    exclude: [".gen-manifest.json"], swiftSettings: settings)
}

let package = Package(
  name: "Sockets",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "gen", path: "../..", traits: ["AsyncHTTPClient", "Hummingbird"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
  ],
  targets: [
    // What README.md shows, with the settings of a package that a user has just made.
    .target(
      name: "Client",
      dependencies: [
        .product(name: "APIRuntimeAsyncHTTPClient", package: "gen"),
        .product(name: "Omnitron", package: "gen"),
      ],
      path: "ReadmeBlocks/Client"),
    .executableTarget(
      name: "Server",
      dependencies: [
        .product(name: "APIRuntimeHummingbird", package: "gen"),
        .product(name: "FinanceKeyIntegrationQueues", package: "gen"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      path: "ReadmeBlocks/Server"),
    golden("FormBodies"),
    golden("MultipartBodies"),
    .testTarget(
      name: "SocketTests",
      dependencies: [
        "Client", "Server", "FormBodies", "MultipartBodies",
        .product(name: "APIRuntime", package: "gen"),
        .product(name: "APIRuntimeAsyncHTTPClient", package: "gen"),
        .product(name: "APIRuntimeHummingbird", package: "gen"),
        .product(name: "APIRuntimeURLSession", package: "gen"),
        .product(name: "FinanceKeyIntegrationQueues", package: "gen"),
        .product(name: "Omnitron", package: "gen"),
        .product(name: "RepzoClientChannel", package: "gen"),
        .product(name: "Solvimon", package: "gen"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
      ],
      path: "SocketTests",
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
