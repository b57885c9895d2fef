// The keys `formats`, `assertFormats` and `types` of an API: the Swift type for a JSON type with a format or for one
// schema, and the formats that are constraints without a type.
import GenDiagnostics
import GenIR
import GenSourceTree

extension ConfigurationReader {
  /// The types of the runtime and of Swift, and which JSON types each can read.
  private static let builtIn: [(name: String, type: TypeReference, kinds: [String])] = [
    ("String", .string, ["string"]), ("DateTime", .dateTime, ["string"]), ("CalendarDate", .date, ["string"]),
    ("UniqueID", .uuid, ["string"]), ("URI", .uri, ["string"]), ("Base64Bytes", .base64, ["string"]),
    ("Int", .integer, ["integer"]), ("Int32", .int32, ["integer"]), ("Int64", .int64, ["integer"]),
    ("Float", .float, ["number", "integer"]), ("Double", .double, ["number", "integer"]),
    ("JSONNumber", .decimal, ["number", "integer"]), ("Bool", .boolean, ["boolean"]),
    ("JSONValue", .json, ["string", "number", "integer", "boolean"]),
  ]

  private static let jsonTypes: [(name: String, kind: JSONKind)] = [
    ("string", .string), ("number", .number), ("integer", .number), ("boolean", .boolean),
  ]

  /// `string/money: Money`, or `string/money: {type: Money, import: Payments}`.
  mutating func readFormats(_ node: Node) -> [String: TypeReference] {
    guard case .mapping(let entries) = node.value else {
      invalid(node, "'formats' must map a type and a format, as in 'string/money', to Swift types")
      return [:]
    }
    var formats: [String: TypeReference] = [:]
    for entry in entries {
      let jsonType = entry.key.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(entry.key[..<$0]) } ?? ""
      guard let kind = Self.jsonTypes.first(where: { $0.name.utf8.elementsEqual(jsonType.utf8) })?.kind else {
        diagnostics.error(
          .invalidConfigurationValue, "\(quoted(entry.key)) is not a type and a format", at: entry.keyRange,
          remedy: "write string, number, integer or boolean, a slash and the format, as in 'string/money'")
        continue
      }
      if let type = readType(entry.value, of: jsonType, kinds: [kind]) { formats[entry.key] = type }
    }
    return formats
  }

  /// `'#/components/schemas/Money': Money`, or the same with `{type: Money, import: Payments}`.
  mutating func readTypes(_ node: Node) -> [String: TypeReference] {
    guard case .mapping(let entries) = node.value else {
      invalid(node, "'types' must map JSON Pointers of schemas, as in '#/components/schemas/Money', to Swift types")
      return [:]
    }
    var types: [String: TypeReference] = [:]
    for entry in entries {
      guard entry.key.utf8.contains(UInt8(ascii: "#")) else {
        diagnostics.error(
          .invalidConfigurationValue, "\(quoted(entry.key)) is not a JSON Pointer", at: entry.keyRange,
          remedy: "write where the schema stands, as in '#/components/schemas/Money'")
        continue
      }
      if let type = readType(entry.value, of: nil, kinds: []) { types[entry.key] = type }
    }
    return types
  }

  /// - Parameter jsonType: what the type must read; `nil`: whatever it likes.
  private mutating func readType(_ node: Node, of jsonType: String?, kinds: [JSONKind]) -> TypeReference? {
    guard case .mapping = node.value else {
      guard let name = string(node, "a Swift type") else { return nil }
      guard let known = Self.builtIn.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        return customType(name, node, module: nil, kinds: kinds)
      }
      guard let jsonType else { return known.type }
      if known.kinds.contains(where: { $0.utf8.elementsEqual(jsonType.utf8) }) { return known.type }
      invalid(node, "\(quoted(name)) does not read a JSON \(jsonType)")
      return nil
    }
    guard let members = mapping(node, "a type", keys: ["type", "import"]),
      let name = required("type", of: members, in: node).flatMap({ string($0, "a Swift type") })
    else { return nil }
    var module: String?
    if let written = members["import"] {
      module = string(written, "a module")
      if let name = module, !isSwiftIdentifier(name) {
        invalid(written, "\(quoted(name)) is not the name of a module")
        return nil
      }
    }
    return customType(name, node, module: module, kinds: kinds)
  }

  private mutating func customType(
    _ name: String, _ node: Node, module: String?, kinds: [JSONKind]
  ) -> TypeReference? {
    let components = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard components.allSatisfy(isSwiftIdentifier) else {
      invalid(
        node, "\(quoted(name)) is not the name of a Swift type", remedy: "write a name such as Money or Shop.Money")
      return nil
    }
    return .custom(CustomType(components, module: module, kinds: kinds))
  }

  /// `all`, or a list of formats.
  mutating func readAssertedFormats(_ node: Node) -> Set<AssertedFormat> {
    if case .string(let text) = node.value, text.utf8.elementsEqual("all".utf8) { return Set(AssertedFormat.allCases) }
    guard case .sequence(let items) = node.value else {
      invalid(node, "'assertFormats' must be 'all' or a list of formats, as in [email, hostname]")
      return []
    }
    return Set(items.compactMap { choice($0, "assertFormats", AssertedFormat.allCases) })
  }
}
