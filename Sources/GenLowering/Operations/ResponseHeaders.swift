// The header fields of responses (OpenAPI 3.1.1 §4.8.17, §4.8.21): a structure for each set of them.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

extension Lowerer {
  /// Declares the header fields of an operation's responses. Responses with the same fields share a declaration.
  mutating func lowerHeaders(
    of operation: ResolvedOperation, named name: OperationName, into responses: inout [GenIR.Response]
  ) {
    var sets: [(headers: [ResponseHeader], name: TypeName, places: [Int])] = []
    for index in responses.indices {
      guard let source = source(of: responses[index], in: operation) else { continue }
      let headers = lower(headers(of: source))
      if headers.isEmpty { continue }
      // In whatever order the document has them.
      if let set = sets.firstIndex(where: { Set($0.headers) == Set(headers) }) {
        sets[set].places.append(index)
      } else {
        let type = headerTypeName(for: responses[index].caseName, in: operation)
        sets.append((headers, TypeName([name.typeName, type]), [index]))
      }
    }
    for set in sets {
      for place in set.places { responses[place].headers = set.name }
      let statuses = set.places.map { responses[$0].status.words }
      headerDeclarations.append(
        Declaration(
          name: set.name, documentation: Documentation(description: "The header fields of \(listed(statuses))."),
          kind: .headers(set.headers), isConstrained: true, place: Place(operation.range)))
    }
  }

  /// The header fields that a response documents. `Content-Type` is not one of them (OpenAPI 3.1.1 §4.8.17), and a name
  /// that no field can have has been reported.
  func headers(of response: ResolvedResponse) -> [Named<ResolvedHeader>] {
    response.headers.filter { $0.name.lowercased() != "content-type" && isFieldName($0.name) }
  }

  /// The names, in lower case, that the declarations of an operation's header fields may get.
  func headerTypeNames(of operation: ResolvedOperation) -> Set<String> {
    let documented = operation.responses.filter { !headers(of: $0.value).isEmpty }
    let names = documented.map { headerTypeName(for: StatusNames.caseName(ofKey: $0.name), in: operation) }
    return documented.isEmpty ? [] : Set((names + ["Headers", "SuccessHeaders"]).map { $0.lowercased() })
  }

  /// `Headers` for the only success, else as in `NotFoundHeaders`.
  private func headerTypeName(for caseName: String, in operation: ResolvedOperation) -> String {
    let successes = operation.responses.filter { StatusNames.isSuccess($0.name) }
    let isOnlySuccess = successes.count == 1 && StatusNames.caseName(ofKey: successes[0].name) == caseName
    return isOnlySuccess ? "Headers" : Naming.typeName(caseName, isNested: true) + "Headers"
  }

  private func source(of response: GenIR.Response, in operation: ResolvedOperation) -> ResolvedResponse? {
    let own = operation.responses.first { status(ofKey: $0.name) == response.status }
    return (own ?? operation.responses.first { $0.name == "default" })?.value
  }

  private mutating func lower(_ headers: [Named<ResolvedHeader>]) -> [ResponseHeader] {
    let names = assignNames(
      headers.map { (key: $0.name, preferred: Naming.memberName($0.name)) },
      avoiding: ["init", "self", "hash", "validate", "write"], suffix: "Header")
    var result: [ResponseHeader] = []
    for (header, name) in zip(headers, names) { result.append(lower(header, named: name)) }
    return result
  }

  private mutating func lower(_ header: Named<ResolvedHeader>, named name: String) -> ResponseHeader {
    let use = header.value.use
    var used = use.map { usedType(of: $0, in: .read) } ?? UsedType(type: .string, isNullable: false, checks: [])
    var documentation = use.map { self.documentation(of: $0) } ?? Documentation()
    if let description = header.value.description?.value { documentation.description = description }
    let isText = header.value.content.first.map { MediaTypeName($0.name).isText } ?? true
    if isText { used.type = used.type.plain }
    return ResponseHeader(
      property: Property(
        name: name, key: header.name, type: used.type, presence: presence(of: header.value, used), checks: used.checks,
        schema: use.flatMap { schemaLocation(ofValue: $0) }, documentation: documentation,
        deprecation: header.value.deprecated ? "" : nil),
      style: isText ? .simple : .json, explode: header.value.explode?.value ?? false,
      shape: use.map { parameterShape(of: $0) } ?? .scalar)
  }

  private mutating func presence(of header: ResolvedHeader, _ used: UsedType) -> Property.Presence {
    if header.required { return .required }
    guard let use = header.use, let node = defaultNode(of: use),
      let value = defaultValue(node, of: use, as: used.type)
    else { return .optional }
    return .defaulted(value)
  }
}

extension ResolvedHeader {
  /// What describes its value; that of `content` where it is one text of a media type.
  var use: SchemaUse? { schema ?? content.first?.value.schema }
}

/// Whether it is a name that a header field can have: a token (RFC 9110 §5.1, §5.6.2).
func isFieldName(_ name: String) -> Bool {
  !name.isEmpty
    && name.utf8.allSatisfy { byte in
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      return isLetter || (0x30...0x39).contains(byte) || "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}

/// As in `status 200, 404 and any other`.
private func listed(_ statuses: [String]) -> String {
  guard let last = statuses.last, statuses.count > 1 else { return "status \(statuses.joined())" }
  return "status \(statuses.dropLast().joined(separator: ", ")) and \(last)"
}

extension GenIR.Response.Status {
  fileprivate var words: String {
    switch self {
    case .exact(let code): "\(code)"
    case .range(let hundred): "\(hundred)00 to \(hundred)99"
    case .default: "any other"
    }
  }
}
