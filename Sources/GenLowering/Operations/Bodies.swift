// Request and response bodies: which media types are used, and what they are in Swift.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

/// What a body is in Swift.
struct BodyChoice {
  var type: TypeReference
  var encoding: BodyEncoding
  var mediaTypes: [String]
  var fields: [FormField] = []
  var checks: [Check] = []
  var schema: SchemaLocation?
  var alternatives: [BodyAlternative] = []
}

extension Lowerer {
  mutating func lowerBody(of operation: ResolvedOperation, in typeName: String) -> GenIR.RequestBody? {
    let enumeration = TypeName([typeName, "Body"])
    guard let body = operation.requestBody,
      let choice = choice(of: body.content, in: views(of: operation).request, named: enumeration)
    else { return nil }
    // A body that may be left out is optional already: `null` in it cannot be told apart.
    var type = choice.type
    if !body.required, case .optional(let wrapped) = type { type = wrapped }
    let keys = choice.mediaTypes
    let names = assignNames(
      keys.map { (key: $0, preferred: Naming.caseName($0)) }, avoiding: ["self", "init"], suffix: "Type")
    return GenIR.RequestBody(
      isRequired: body.required, type: type, encoding: choice.encoding,
      mediaTypes: zip(keys, names).map { GenIR.RequestBody.MediaType(caseName: $1, text: $0) },
      fields: choice.fields, checks: choice.checks, schema: choice.schema, alternatives: choice.alternatives,
      documentation: Documentation(description: body.description?.value))
  }

  mutating func lowerResponses(of operation: ResolvedOperation, in typeName: String) -> [GenIR.Response] {
    let successes = operation.responses.filter { StatusNames.isSuccess($0.name) }
    let successKey = successes.isEmpty ? fallbackSuccess(of: operation.responses) : nil
    var responses: [GenIR.Response] = []
    for response in operation.responses {
      guard let status = status(ofKey: response.name) else { continue }
      let enumeration = TypeName([typeName, responseTypeName(ofKey: response.name, in: operation, "ResponseBody")])
      let view = views(of: operation).response
      let body = choice(of: response.value.content, in: view, named: enumeration).map { choice in
        GenIR.Response.Body(
          type: choice.type, encoding: choice.encoding, mediaTypes: choice.mediaTypes, fields: choice.fields,
          checks: choice.checks, schema: choice.schema, alternatives: choice.alternatives)
      }
      let documentation = Documentation(description: response.value.description?.value)
      func add(_ status: GenIR.Response.Status, named caseName: String, isSuccess: Bool) {
        responses.append(
          GenIR.Response(
            status: status, caseName: caseName, isSuccess: isSuccess, body: body, documentation: documentation))
      }
      let isFallback = response.name == successKey
      let caseName = StatusNames.caseName(ofKey: response.name)
      if isFallback, status == .default {
        // It speaks of every status, and a 500 is no success for all that.
        add(.range(2), named: "success", isSuccess: true)
        add(.default, named: caseName, isSuccess: false)
      } else {
        add(status, named: caseName, isSuccess: StatusNames.isSuccess(response.name) || isFallback)
      }
    }
    if !responses.contains(where: \.isSuccess) {
      // Nothing is said of success, so that any is one, without a value.
      responses.append(
        GenIR.Response(
          status: .range(2), caseName: "success", isSuccess: true, body: nil, documentation: Documentation()))
    }
    return responses.sorted { $0.status.rank < $1.status.rank }
  }

  /// What the type of a response's body is called inside its operation: by the status, where it is not the only
  /// success.
  func responseTypeName(ofKey key: String, in operation: ResolvedOperation, _ ofSuccess: String) -> String {
    let successes = operation.responses.count { StatusNames.isSuccess($0.name) }
    if StatusNames.isSuccess(key), successes == 1 { return ofSuccess }
    return Naming.typeName(StatusNames.caseName(ofKey: key), isNested: true) + "Body"
  }

  /// Where no 2XX is documented: what `default` says, else the first redirection, is what success looks like.
  private func fallbackSuccess(of responses: [Named<ResolvedResponse>]) -> String? {
    if responses.contains(where: { $0.name == "default" }) { return "default" }
    return responses.map(\.name).filter { Int($0).map { (300...399).contains($0) } ?? false }.min()
  }

  func status(ofKey key: String) -> GenIR.Response.Status? {
    if let code = Int(key), (100...599).contains(code) { return .exact(code) }
    if let range = StatusNames.range(ofKey: key) { return .range(range) }
    return key == "default" ? .default : nil
  }

  /// What the media types that are used are in Swift: one type, or an enum of that name with a case for each.
  private mutating func choice(
    of content: [Named<ResolvedMediaType>], in view: View, named name: TypeName
  ) -> BodyChoice? {
    var choices: [BodyChoice] = []
    for media in bodyMedia(content, reports: true) {
      let choice = choice(of: media, in: view)
      if let index = choices.firstIndex(where: { $0.accepts(choice) }) {
        choices[index].add(choice)
      } else {
        choices.append(choice)
      }
    }
    for index in choices.indices where choices[index].type == .bytes {
      let types = choices[index].mediaTypes
      // The boundary of a multipart body is in its media type.
      if types.contains(where: { MediaTypeName($0).isRange || MediaTypeName($0).isMultipart })
        || types.count > 1 && choices.count > 1
      {
        choices[index].type = .typedBytes
      }
    }
    guard choices.count > 1 else { return choices.first }
    let sorted = choices.sorted {
      ($0.encoding.rank, $0.mediaTypes[0]) < ($1.encoding.rank, $1.mediaTypes[0])
    }
    let alternatives = zip(sorted, caseNames(of: sorted)).map { choice, caseName in
      BodyAlternative(
        caseName: caseName, type: choice.type, encoding: choice.encoding, mediaTypes: choice.mediaTypes,
        fields: choice.fields, checks: choice.checks, schema: choice.schema)
    }
    return BodyChoice(
      type: .named(name), encoding: .alternatives, mediaTypes: sorted.flatMap(\.mediaTypes), checks: [.model],
      alternatives: alternatives)
  }

  private mutating func choice(of media: BodyMedia, in view: View) -> BodyChoice {
    var choice = BodyChoice(type: .bytes, encoding: media.encoding, mediaTypes: [media.name])
    if media.encoding == .bytes { return choice }
    let isText = media.encoding == .text
    choice.type = isText ? .string : .json
    guard let use = media.schema, !isText || isTextValue(use) else { return choice }
    let used = usedType(of: use, in: view)
    choice.type = isText ? used.type.plain : used.isNullable ? .optional(used.type) : used.type
    choice.checks = used.checks
    choice.schema = schemaLocation(of: use)
    if media.encoding == .form || media.encoding == .multipart { choice.fields = formFields(of: media) }
    return choice
  }

  /// `json`, `form` and so on; by the media type where two would be called the same.
  private func caseNames(of choices: [BodyChoice]) -> [String] {
    let wanted = choices.map { choice in
      let text = choice.mediaTypes[0]
      let isAlone = choices.count { $0.encoding.caseName == choice.encoding.caseName } == 1
      let isUsual = text.utf8.elementsEqual(choice.encoding.usualMediaType.utf8)
      return (key: text, preferred: isAlone || isUsual ? choice.encoding.caseName : Naming.caseName(text))
    }
    return assignNames(wanted, avoiding: ["self", "init"], suffix: "Body")
  }
}

extension BodyChoice {
  /// Whether a body of the other media type is the same in Swift, be it written in another way.
  fileprivate func accepts(_ other: BodyChoice) -> Bool {
    guard type == other.type, checks == other.checks else { return false }
    if encoding == other.encoding { return fields == other.fields }
    if type == .bytes || encoding == .bytes || other.encoding == .bytes { return false }
    return fields.isEmpty || other.fields.isEmpty || fields == other.fields
  }

  fileprivate mutating func add(_ other: BodyChoice) {
    if encoding != other.encoding { encoding = .byMediaType }
    if fields.isEmpty { fields = other.fields }
    mediaTypes += other.mediaTypes
  }
}

extension BodyEncoding {
  /// The order of cases.
  fileprivate var rank: Int {
    switch self {
    case .json, .byMediaType, .alternatives: 0
    case .form: 1
    case .multipart: 2
    case .text: 3
    case .bytes: 4
    }
  }

  fileprivate var caseName: String {
    switch self {
    case .json, .byMediaType, .alternatives: "json"
    case .form: "form"
    case .multipart: "multipart"
    case .text: "text"
    case .bytes: "bytes"
    }
  }

  /// The media type that a case is called after.
  fileprivate var usualMediaType: String {
    switch self {
    case .json, .byMediaType, .alternatives: "application/json"
    case .form: "application/x-www-form-urlencoded"
    case .multipart: "multipart/form-data"
    case .text: "text/plain"
    case .bytes: "application/octet-stream"
    }
  }
}

extension GenIR.Response.Status {
  /// Codes by number, then ranges, then `default`: the order in which they are matched.
  fileprivate var rank: Int {
    switch self {
    case .exact(let code): code
    case .range(let hundred): 1_000 + hundred
    case .default: 2_000
    }
  }
}
