// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "BuildPlugin",
  platforms: [.macOS(.v15)],
  dependencies: [
    // In a package of your own: .package(url: "https://…/gen", from: "0.1.0")
    .package(name: "gen", path: "../..")
  ],
  targets: [
    .executableTarget(
      name: "Bookshop",
      dependencies: [.product(name: "APIRuntime", package: "gen")],
      plugins: [.plugin(name: "GenerateAPI", package: "gen")])
  ]
)
