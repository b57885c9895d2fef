// Request and response bodies: which media types are used, and what they are in Swift.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

/// The media types of a body that are one and the same in Swift.
struct BodyChoice {
  var type: TypeReference
  var encoding: BodyEncoding
  var mediaTypes: [String]
  var fields: [FormField]
  var checks: [Check]
}

extension Lowerer {
  mutating func lowerBody(of operation: ResolvedOperation) -> GenIR.RequestBody? {
    guard let body = operation.requestBody, let choice = choice(of: body.content, in: views(of: operation).request)
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
      fields: choice.fields, checks: choice.checks, documentation: Documentation(description: body.description?.value))
  }

  mutating func lowerResponses(of operation: ResolvedOperation) -> [GenIR.Response] {
    let successes = operation.responses.filter { StatusNames.isSuccess($0.name) }
    let successKey = successes.isEmpty ? fallbackSuccess(of: operation.responses) : nil
    var responses: [GenIR.Response] = []
    for response in operation.responses {
      guard let status = status(ofKey: response.name) else { continue }
      let body = choice(of: response.value.content, in: views(of: operation).response).map { choice in
        GenIR.Response.Body(
          type: choice.type, encoding: choice.encoding, mediaTypes: choice.mediaTypes, fields: choice.fields,
          checks: choice.checks)
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
    return responses.sorted { $0.status.rank < $1.status.rank }
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

  /// What the media types that are used are in Swift.
  private mutating func choice(of content: [Named<ResolvedMediaType>], in view: View) -> BodyChoice? {
    var choices: [BodyChoice] = []
    for media in content {
      let candidate = choice(of: media, in: view)
      if let index = choices.firstIndex(where: { $0.type == candidate.type && $0.encoding == candidate.encoding }) {
        choices[index].mediaTypes.append(media.name)
      } else {
        choices.append(candidate)
      }
    }
    guard let best = choices.min(by: { $0.encoding.rank < $1.encoding.rank }) else { return nil }
    for media in content where !best.mediaTypes.contains(where: { DocumentKey($0) == DocumentKey(media.name) }) {
      diagnostics.warning(
        .mediaTypeNotUsed, "the method uses \(best.mediaTypes[0]), so this media type is left out", at: media.nameRange)
    }
    let name = MediaTypeName(best.mediaTypes[0])
    if best.encoding == .bytes, name.isForm || name.isMultipart {
      diagnostics.warning(
        .bodyAsBytes,
        "the body is passed as bytes, because \(name.isForm ? "the form is no object" : "multipart bodies are not encoded yet")",
        at: content[0].nameRange)
    }
    return best
  }

  private mutating func choice(of media: Named<ResolvedMediaType>, in view: View) -> BodyChoice {
    let kind = bodyKind(of: media)
    guard kind == .json || kind == .form else {
      return BodyChoice(
        type: kind == .text ? .string : .bytes, encoding: kind, mediaTypes: [media.name], fields: [], checks: [])
    }
    let used =
      media.value.schema.map { usedType(of: $0, in: view) }
      ?? UsedType(type: .json, isNullable: false, checks: [])
    let type = used.isNullable ? TypeReference.optional(used.type) : used.type
    return BodyChoice(
      type: type, encoding: kind, mediaTypes: [media.name],
      fields: kind == .form ? formFields(of: media.value) : [], checks: used.checks)
  }
}

extension BodyEncoding {
  fileprivate var rank: Int {
    switch self {
    case .json: 0
    case .form: 1
    case .text: 2
    case .bytes: 3
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
