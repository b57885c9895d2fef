// swift-tools-version: 6.2
import PackageDescription

// A generated server whose service has nothing to say, for requests of others: `run.sh` beside this file.
let package = Package(
  name: "requests",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "gen", path: "../..", traits: ["Hummingbird"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "requests",
      dependencies: [
        .product(name: "APIRuntime", package: "gen"),
        .product(name: "APIRuntimeHummingbird", package: "gen"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ])
  ]
)
