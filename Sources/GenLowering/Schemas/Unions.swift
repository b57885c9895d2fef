// Unions as Swift enums: the name of each case, the order in which they are tried.
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  mutating func union(_ shape: UnionShape, of owner: SchemaID, in view: View) -> Union {
    let names = caseNames(of: shape, in: view)
    let keys = ownKeys(of: shape)
    let constants = constants(of: shape)
    var cases: [Union.Case] = []
    for (index, (branch, name)) in zip(shape.branches, names).enumerated() {
      let used = usedType(of: branch, in: view)
      let documentation = branch.use.map { self.documentation(of: $0) } ?? Documentation()
      cases.append(
        Union.Case(
          name: name, type: used.type, checks: used.checks, schema: branch.use.flatMap { schemaLocation(of: $0) },
          documentation: documentation, kinds: branch.kinds, ownKeys: keys[index],
          constants: constants[index]))
    }
    let discriminator = shape.discriminator.map { discriminator in
      Union.Discriminator(
        key: discriminator.key,
        mapping: discriminator.mapping.map { Union.Discriminator.Entry(value: $0.value, caseName: names[$0.branch]) },
        rest: discriminator.rest.map { names[$0] },
        optionalCases: discriminator.optional.map { names[$0] })
    }
    let order = discriminator == nil ? triedOrder(of: shape) : Array(cases.indices)
    return Union(
      cases: order.map { cases[$0] }, discriminator: discriminator, keyword: unionKeyword(of: resolved.schemas[owner]))
  }

  /// The keyword that makes a union of a schema; what comes of `allOf` counts as `oneOf`.
  private func unionKeyword(of schema: ResolvedSchema) -> Union.Keyword {
    if !schema.oneOf.isEmpty { return .oneOf }
    if !schema.anyOf.isEmpty { return .anyOf }
    if schema.keywords.types.count > 1 { return .type }
    return schema.keywords.discriminator == nil ? .oneOf : .discriminator
  }

  private mutating func usedType(of branch: UnionShape.Branch, in view: View) -> UsedType {
    if let use = branch.use { return usedType(of: use, in: view) }
    return UsedType(type: branch.scalar ?? .json, isNullable: false, checks: [])
  }

  /// Objects with more required properties first, so that one that asks for less does not take what fits another;
  /// listed values before any text.
  private mutating func triedOrder(of shape: UnionShape) -> [Int] {
    var demands: [Int] = []
    for branch in shape.branches {
      guard let use = branch.use else { demands.append(0); continue }
      switch self.shape(of: use).kind {
      case .object(let object): demands.append(object.properties.count { $0.isRequired })
      case .scalar(let type): demands.append(type == .string || type == .double ? 0 : 1)
      default: demands.append(0)
      }
    }
    return demands.indices.sorted { (demands[$1], $0) < (demands[$0], $1) }
  }

  private mutating func caseNames(of shape: UnionShape, in view: View) -> [String] {
    var wanted: [(key: String, preferred: String)] = []
    for (branch, name) in zip(shape.branches, alternativeNames(of: shape)) {
      let key = caseKey(of: branch, called: name, in: view)
      wanted.append((key, Naming.caseName(key)))
    }
    return assignNames(wanted, avoiding: ["unknown", "init", "self"], suffix: "Value")
  }

  private mutating func caseKey(
    of branch: UnionShape.Branch, called name: AlternativeName?, in view: View
  ) -> String {
    guard let use = branch.use, let name else { return word(for: branch.scalar ?? .json) }
    if let caseName = name.caseName { return caseName }
    let shape = self.shape(of: use)
    guard shape.isNominal else { return word(for: usedType(of: use, in: view).type) }
    return resolved.schemas[shape.owner].componentName ?? name.name
  }

  /// What a value of the type is called where nothing else names it.
  private func word(for type: TypeReference) -> String {
    switch type {
    case .string: "string"
    case .boolean: "boolean"
    case .integer, .int32, .int64: "integer"
    case .float, .double, .decimal, .numberOrText: "number"
    case .dateTime: "dateTime"
    case .date: "date"
    case .uuid: "uuid"
    case .uri: "uri"
    case .base64, .bytes, .typedBytes: "bytes"
    case .file: "file"
    case .json: "value"
    case .jsonObject: "object"
    case .map(let value): "\(word(for: value))Map"
    case .array(.array(let element)): "\(word(for: element))Lists"
    case .array(let element): "\(word(for: element))s"
    case .optional(let wrapped): word(for: wrapped)
    case .named(let name): name.last
    case .custom(let type): Naming.memberName(type.components.last ?? "value")
    }
  }
}
