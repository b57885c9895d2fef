// Bodies, responses, headers, media types: what a message carries.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  func resolve(_ written: ReferenceOr<RequestBody>, at position: Position) -> ResolvedRequestBody? {
    guard let found = follow(written, at: position, as: .requestBodies, range: { $0.range }) else { return nil }
    return ResolvedRequestBody(
      componentName: found.componentName,
      description: found.reference?.description ?? found.value.description,
      required: found.value.required?.value == true,
      content: resolve(found.value.content, at: found.position.field("content")),
      range: found.reference?.range ?? found.value.range)
  }

  /// In the document's order; `default` comes where it stands.
  ///
  /// - Parameter produces: the media types of the operation, in Swagger 2.0.
  func resolve(
    _ responses: Responses?, at position: Position, produces: [Located<String>]
  ) -> [Named<ResolvedResponse>] {
    guard let responses else { return [] }
    var written = responses.statuses
    if let response = responses.defaultResponse {
      let place = responses.defaultRange
      let index = written.firstIndex { $0.nameRange.start > place.start } ?? written.count
      written.insert(Named("default", at: place, response), at: index)
    }
    return written.compactMap { member in
      resolve(member.value, at: position.key(member.name), produces: produces)
        .map { Named(member.name, at: member.nameRange, $0) }
    }
  }

  func resolve(
    _ written: ReferenceOr<Response>, at position: Position, produces: [Located<String>]
  ) -> ResolvedResponse? {
    guard let found = follow(written, at: position, as: .responses, range: { $0.range }) else { return nil }
    let response = found.value
    return ResolvedResponse(
      componentName: found.componentName,
      summary: found.reference?.summary ?? response.summary,
      description: found.reference?.description ?? response.description,
      headers: resolve(response.headers, at: found.position.field("headers")),
      content: resolve(response.content, at: found.position.field("content"))
        + swaggerContent(of: response, at: found.position, produces: produces),
      links: response.links.compactMap { member in
        follow(member.value, at: found.position.field("links").key(member.name), as: .links, range: { $0.range })
          .map { Named(member.name, at: member.nameRange, $0.value) }
      },
      range: found.reference?.range ?? response.range)
  }

  // MARK: Headers

  func resolve(_ written: [Named<ReferenceOr<Header>>], at position: Position) -> [Named<ResolvedHeader>] {
    written.compactMap { member in
      resolve(member.value, at: position.key(member.name)).map { Named(member.name, at: member.nameRange, $0) }
    }
  }

  func resolve(_ written: ReferenceOr<Header>, at position: Position) -> ResolvedHeader? {
    guard let found = follow(written, at: position, as: .headers, range: { $0.range }) else { return nil }
    guard var header = resolve(found) else { return nil }
    header.componentName = found.componentName
    if let reference = found.reference {
      header.description = reference.description ?? header.description
      header.range = reference.range
    }
    return header
  }

  /// A header can hold a body whose parts have that header again.
  private func resolve(_ found: Followed<Header>) -> ResolvedHeader? {
    let header = found.value
    if let known = resolvedHeaders[header.range] { return known }
    guard active.insert(header.range).inserted else {
      diagnostics.error(
        .referenceCycle, "this header contains itself", at: found.reference?.range ?? header.range,
        remedy: "describe the header with a schema instead of content")
      return nil
    }
    defer { active.remove(header.range) }
    let resolved = ResolvedHeader(
      componentName: nil, description: header.description, required: header.required?.value == true,
      deprecated: header.deprecated?.value == true, explode: header.explode,
      schema: header.schema.flatMap { use($0, at: found.position.field("schema")) },
      content: resolve(header.content, at: found.position.field("content")), example: header.example,
      examples: resolve(header.examples, at: found.position.field("examples")), range: header.range)
    resolvedHeaders[header.range] = resolved
    return resolved
  }

  // MARK: Media types

  func resolve(_ written: [Named<ReferenceOr<MediaType>>], at position: Position) -> [Named<ResolvedMediaType>] {
    written.compactMap { member in
      let place = position.key(member.name)
      if case .reference(let reference) = member.value, let schema = schema(insteadOf: reference, at: place) {
        return Named(
          member.name, at: member.nameRange,
          ResolvedMediaType(schema: schema, examples: [], encoding: [], range: reference.range))
      }
      return follow(member.value, at: place, as: .mediaTypes, range: { $0.range })
        .map { Named(member.name, at: member.nameRange, resolve($0)) }
    }
  }

  /// The schema that a reference in the place of a media type leads to: a `schema` around it was forgotten.
  private func schema(insteadOf reference: Reference, at position: Position) -> SchemaUse? {
    var unsaid = Diagnostics()
    let target = try? lookup.target(of: reference.ref.value, in: position.scope, diagnostics: &unsaid).get()
    guard let target, target.section == ComponentSection.schemas.rawValue else { return nil }
    say(
      Diagnostic(
        .wrongReferenceTarget, .warning,
        "the $ref \(quoted(reference.ref.value)) leads to a schema where a media type is expected; it is taken for the "
          + "schema of the media type", at: reference.range, remedy: "write schema: around it"))
    return use(.reference(reference), at: position)
  }

  private func resolve(_ found: Followed<MediaType>) -> ResolvedMediaType {
    let (mediaType, position) = (found.value, found.position)
    return ResolvedMediaType(
      schema: mediaType.schema.flatMap { use($0, at: position.field("schema")) },
      itemSchema: mediaType.itemSchema.flatMap { use($0, at: position.field("itemSchema")) },
      example: mediaType.example, examples: resolve(mediaType.examples, at: position.field("examples")),
      encoding: mediaType.encoding.map { member in
        let headers = position.field("encoding").key(member.name).field("headers")
        let encoding = ResolvedEncoding(
          encoding: member.value, headers: resolve(member.value.headers, at: headers))
        return Named(member.name, at: member.nameRange, encoding)
      },
      range: mediaType.range)
  }

  func resolve(_ written: [Named<ReferenceOr<Example>>], at position: Position) -> [Named<Example>] {
    written.compactMap { member in
      follow(member.value, at: position.key(member.name), as: .examples, range: { $0.range })
        .map { Named(member.name, at: member.nameRange, $0.value) }
    }
  }
}

extension Responses {
  /// Where `default` stands, to keep the document's order.
  fileprivate var defaultRange: SourceRange {
    switch defaultResponse {
    case .reference(let reference): reference.range
    case .value(let response): response.range
    case nil: range
    }
  }
}
