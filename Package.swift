// swift-tools-version: 6.2
import Foundation
import PackageDescription

// What every target of ours is compiled with. A warning is an error where CI builds, never on a user's machine.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func generated(_ name: String) -> Target {
  .target(
    name: name, dependencies: ["APIRuntime"], path: "Generated/\(name)",
    exclude: [".gen-manifest.json"], swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// A transport whose code is there, and whose dependencies are resolved and built, only with the trait of this name.
func transport(_ name: String, trait: String, _ products: [(name: String, package: String)]) -> Target {
  .target(
    name: name,
    dependencies: ["APIRuntime"]
      + products.map { .product(name: $0.name, package: $0.package, condition: .when(traits: [trait])) },
    swiftSettings: settings)
}

/// Every folder of `Tests/Golden` that holds an `expected` folder with Swift is a target of its own, so that a golden
/// file that does not compile fails the build and a new case needs no line here.
let goldenFolder = Context.packageDirectory + "/Tests/Golden"
let goldenCases = ((try? FileManager.default.contentsOfDirectory(atPath: goldenFolder)) ?? []).sorted()
  .filter { name in
    let files = FileManager.default.subpaths(atPath: "\(goldenFolder)/\(name)/expected") ?? []
    return files.contains { $0.hasSuffix(".swift") }
  }
let goldenTargets = goldenCases.map { name in
  Target.target(
    name: "Golden_\(name.replacingOccurrences(of: "-", with: "_"))", dependencies: ["APIRuntime"],
    path: "Tests/Golden/\(name)/expected", exclude: [".gen-manifest.json"], swiftSettings: settings)
}

let package = Package(
  name: "gen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "gen", targets: ["gen"]),
    .plugin(name: "GenerateAPI", targets: ["GenerateAPI"]),
    .plugin(name: "GenerateAPICommand", targets: ["GenerateAPICommand"]),
    .library(name: "APIRuntime", targets: ["APIRuntime"]),
    .library(name: "APIRuntimeAsyncHTTPClient", targets: ["APIRuntimeAsyncHTTPClient"]),
    .library(name: "APIRuntimeHummingbird", targets: ["APIRuntimeHummingbird"]),
    .library(name: "APIRuntimeURLSession", targets: ["APIRuntimeURLSession"]),
    .library(name: "GenPipeline", targets: ["GenPipeline"]),
    .library(name: "FinanceKeyIntegrationQueues", targets: ["FinanceKeyIntegrationQueues"]),
    .library(name: "Omnitron", targets: ["Omnitron"]),
    .library(name: "RepzoClientChannel", targets: ["RepzoClientChannel"]),
    .library(name: "Solvimon", targets: ["Solvimon"]),
  ],
  traits: [
    .trait(name: "AsyncHTTPClient", description: "Clients send requests with async-http-client."),
    .trait(name: "Hummingbird", description: "Servers answer requests with Hummingbird."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // Only with a trait, each of them. The versions of NIO are those without known vulnerabilities.
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-http2.git", from: "1.46.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    room("APIJSON"),
    room("APIPatterns"),
    room("GenDiagnostics"),
    room("GenWorkers"),
    room("GenSourceTree", ["APIJSON", "CLibYAML", "GenDiagnostics", "GenWorkers"]),
    room("GenDocument", ["GenSourceTree", "GenDiagnostics"]),
    room("GenResolution", ["GenDocument", "GenSourceTree", "GenDiagnostics", "GenWorkers"]),
    room("GenIR", ["GenDiagnostics"]),
    room("GenSwiftText"),
    room(
      "GenLowering",
      [
        "GenResolution", "GenDocument", "GenSourceTree", "GenIR", "GenSwiftText", "GenDiagnostics", "GenWorkers",
        "APIPatterns",
      ]),
    room(
      "GenEmission",
      ["GenIR", "GenSwiftText", "GenTemplates", "GenWorkers", .product(name: "Mustache", package: "swift-mustache")]),
    .target(
      name: "GenTemplates", path: "Templates", resources: [.embedInCode("swift")], swiftSettings: settings),
    room(
      "GenPipeline",
      [
        "APIJSON", "GenDiagnostics", "GenSourceTree", "GenDocument", "GenResolution", "GenIR", "GenSwiftText",
        "GenLowering", "GenEmission", "GenTemplates", "GenWorkers",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .executableTarget(
      name: "gen",
      dependencies: [
        "GenPipeline", "GenDiagnostics", "GenSourceTree", "GenResolution", "GenIR", "GenEmission", "GenWorkers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .plugin(name: "GenerateAPI", capability: .buildTool(), dependencies: ["gen"]),
    .plugin(
      name: "GenerateAPICommand",
      capability: .command(
        intent: .custom(verb: "generate-api", description: "Write the Swift of the APIs that gen.yaml lists."),
        permissions: [.writeToPackageDirectory(reason: "to write the generated Swift where gen.yaml says")]),
      dependencies: ["gen"]),
    room("APIRuntime", ["APIJSON", "APIPatterns", .product(name: "HTTPTypes", package: "swift-http-types")]),
    transport(
      "APIRuntimeAsyncHTTPClient", trait: "AsyncHTTPClient",
      [
        ("AsyncHTTPClient", "async-http-client"), ("NIOCore", "swift-nio"), ("NIOHTTP1", "swift-nio"),
        ("NIOHTTP2", "swift-nio-http2"), ("NIOHTTPCompression", "swift-nio-extras"),
      ]),
    transport(
      "APIRuntimeHummingbird", trait: "Hummingbird",
      [("Hummingbird", "hummingbird"), ("NIOCore", "swift-nio")]),
    room("APIRuntimeURLSession", ["APIRuntime"]),
    generated("FinanceKeyIntegrationQueues"),
    generated("Omnitron"),
    generated("RepzoClientChannel"),
    generated("Solvimon"),
    tests("APIJSONTests", ["APIJSON"]),
    tests("APIPatternsTests", ["APIPatterns"]),
    tests("GenDiagnosticsTests", ["GenDiagnostics"]),
    tests("GenSourceTreeTests", ["GenSourceTree", "GenDiagnostics"]),
    tests("GenDocumentTests", ["GenDocument", "GenSourceTree", "GenDiagnostics"]),
    tests("GenResolutionTests", ["GenResolution", "GenDocument", "GenSourceTree", "GenDiagnostics"]),
    tests("GenSwiftTextTests", ["GenSwiftText"]),
    tests(
      "GenLoweringTests",
      ["GenLowering", "GenResolution", "GenDocument", "GenSourceTree", "GenIR", "GenDiagnostics"]),
    tests("GenEmissionTests", ["GenEmission", "GenTemplates", "GenIR", "GenSwiftText"]),
    tests("APIRuntimeTests", ["APIRuntime", "APIJSON", "APIPatterns"]),
    tests("GenPipelineTests", ["GenPipeline", "GenIR", "GenWorkers", "APIRuntime", "gen"]),
    tests("PluginTests", []),
    tests(
      "GeneratedTests", ["APIRuntime", "FinanceKeyIntegrationQueues", "Omnitron", "RepzoClientChannel", "Solvimon"]),
    tests(
      "GoldenRunTests",
      [
        "APIRuntime",
        "Golden_all_of", "Golden_alternatives_by_constants", "Golden_arrays_and_maps", "Golden_asserted_formats",
        "Golden_base_discriminator",
        "Golden_body_alternatives", "Golden_descriptions", "Golden_discriminators", "Golden_exact_schemas",
        "Golden_external_references", "Golden_form_bodies", "Golden_formats", "Golden_free_form", "Golden_media_ranges",
        "Golden_media_types", "Golden_merged_documents", "Golden_multipart_bodies", "Golden_multipart_styles",
        "Golden_names", "Golden_nested_types", "Golden_numbers_as_text", "Golden_odd_enums", "Golden_one_of",
        "Golden_one_way_properties", "Golden_open_enums", "Golden_operation_servers", "Golden_operations_of_one_path",
        "Golden_or_null", "Golden_parameter_styles", "Golden_parameters", "Golden_querystring", "Golden_recursion",
        "Golden_response_constraints", "Golden_response_headers", "Golden_responses", "Golden_scalar_choices",
        "Golden_schema_3_1", "Golden_security", "Golden_servers", "Golden_shared_types", "Golden_structs",
        "Golden_swagger_2", "Golden_two_views", "Golden_type_overrides", "Golden_untitled_alternatives",
        "Golden_validation_policy", "Golden_validators", "Golden_webhooks",
      ]),
  ] + goldenTargets,
  swiftLanguageModes: [.v6]
)
