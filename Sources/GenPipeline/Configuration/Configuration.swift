// What a run is asked to do: `gen.yaml` or the options of the command line, as plain values.
package import GenDiagnostics
package import GenEmission
package import GenIR
package import GenLowering
package import GenResolution
package import GenSourceTree

/// Everything that a `gen.yaml` says.
package struct Configuration: Sendable {
  package var apis: [APIConfiguration]
  package var limits: ReadingLimits
  /// How much each kind of diagnostic weighs.
  package var severities: SeverityPolicy

  package init(
    apis: [APIConfiguration], limits: ReadingLimits = ReadingLimits(), severities: SeverityPolicy = SeverityPolicy()
  ) {
    self.apis = apis
    self.limits = limits
    self.severities = severities
  }
}

/// One API to generate.
package struct APIConfiguration: Sendable {
  /// The name that the client, the service and the server carry.
  package var name: String
  /// Paths or glob patterns of the documents, relative to the configuration. Several are merged in this order.
  package var specs: [Located<String>]
  /// The folder to write to, relative to the configuration.
  package var output: Located<String>?
  package var parts: Set<EmissionOptions.Part>
  package var access: EmissionOptions.Access
  package var layout: EmissionOptions.Layout
  /// A folder with templates that replace the built-in ones of the same names, relative to the configuration.
  package var templates: Located<String>?
  /// Swift names that replace derived ones, by JSON Pointer or `operationId`.
  package var names: [String: String]
  /// The files that are read in place of addresses on the network, relative to the configuration.
  package var references: [ResolutionOptions.RemoteDocument]
  /// Swift types by `type/format`, as in `string/uuid`, that replace or add to the built-in ones.
  package var formats: [String: TypeReference]
  /// Swift types that replace derived ones, by JSON Pointer of the schema.
  package var types: [String: TypeReference] = [:]
  /// What a schema without `type` is taken for.
  package var untyped = LoweringOptions.Untyped.inferred
  /// The formats that are constraints without a Swift type.
  package var assertedFormats: Set<AssertedFormat> = []
  package var validation = ValidationDefaults()
  /// The entries of `names`, `types`, `formats` and `references`, which are to fit something in the documents.
  package var entries: [Entry] = []

  /// One line of a mapping.
  package struct Entry: Sendable {
    package var list: List
    package var key: String
    package var range: SourceRange

    package enum List: String, Sendable, CaseIterable { case names, types, formats, references }
  }

  package init(
    name: String, specs: [Located<String>], output: Located<String>?,
    parts: Set<EmissionOptions.Part> = Set(EmissionOptions.Part.allCases),
    access: EmissionOptions.Access = .public, layout: EmissionOptions.Layout = .split,
    templates: Located<String>? = nil,
    names: [String: String] = [:], references: [ResolutionOptions.RemoteDocument] = [],
    formats: [String: TypeReference] = [:]
  ) {
    self.name = name
    self.specs = specs
    self.output = output
    self.parts = parts
    self.access = access
    self.layout = layout
    self.templates = templates
    self.names = names
    self.references = references
    self.formats = formats
  }
}

/// A value of the configuration with the place where it stands; no place where it came from the command line.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var range: SourceRange?

  package init(_ value: Value, at range: SourceRange? = nil) {
    self.value = value
    self.range = range
  }
}

extension EmissionOptions.Layout {
  package static let fileLimit = 1...1000

  /// Reads `split` or `fixed:N`.
  package init?(text: String) {
    if text.utf8.elementsEqual("split".utf8) {
      self = .split
      return
    }
    let prefix = "fixed:".utf8
    let digits = text.utf8.dropFirst(prefix.count)
    guard text.utf8.starts(with: prefix), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(String(Substring(digits))), Self.fileLimit.contains(count)
    else { return nil }
    self = .fixed(count)
  }
}
