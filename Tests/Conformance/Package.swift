// swift-tools-version: 6.2
import PackageDescription

// The Swift that gen makes of the JSON Schema Test Suite, with what runs the suite on it. A package of its own: nobody
// else needs it, and what it compiles is there only after `generate.py` has run.
let package = Package(
  name: "Conformance",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "gen", path: "../..")],
  targets: [
    .executableTarget(name: "Conformance", dependencies: [.product(name: "APIRuntime", package: "gen")])
  ],
  swiftLanguageModes: [.v6]
)
