// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "CommandPlugin",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a package of your own: .package(url: "https://…/gen", from: "0.1.0")
    .package(name: "gen", path: "../..")
  ],
  targets: [
    // The plugin is not named here: `swift package generate-api` finds it in the dependencies.
    .executableTarget(name: "Tides", dependencies: [.product(name: "APIRuntime", package: "gen")])
  ]
)
