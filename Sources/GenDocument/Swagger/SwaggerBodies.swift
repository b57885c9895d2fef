// Which media types the bodies of Swagger 2.0 travel as, and the form that `formData` parameters make up together.
package import GenDiagnostics
package import GenSourceTree

extension ObjectReader {
  /// `consumes` and `produces` of an operation. An empty list of its own takes back what the document says.
  mutating func mediaTypes() -> (consumes: [Located<String>], produces: [Located<String>]) {
    guard context.version == .v2_0 else { return ([], []) }
    return (
      optionalStrings("consumes") ?? context.swagger.consumes, optionalStrings("produces") ?? context.swagger.produces
    )
  }

  /// What Swagger 2.0 says of the body of a response.
  mutating func responseBody() -> (schema: ReferenceOr<Schema>?, examples: [Named<Node>]) {
    guard context.version == .v2_0 else { return (nil, []) }
    return (reference("schema", Schema.self), nodeMap("examples"))
  }
}

extension [Located<String>] {
  /// The media types of a body that is no form; JSON where the document names none.
  package func ofBody(at range: SourceRange) -> Self {
    let others = filter { !$0.isForm }
    return others.isEmpty ? [Located("application/json", at: range)] : others
  }

  /// The media types of a response. A file is what its bytes are, so that it can only be said to be JSON where nothing
  /// else would make sense of it.
  package func ofResponse(isFile: Bool, examples: [Named<Node>], at range: SourceRange) -> Self {
    let types = isFile ? filter { !$0.isJSON } : self
    if !types.isEmpty { return types }
    if isFile { return [Located("*/*", at: range)] }
    if !examples.isEmpty { return examples.map { Located($0.name, at: $0.nameRange) } }
    return [Located("application/json", at: range)]
  }

  /// The media types of a form; files need `multipart/form-data`.
  fileprivate func ofForm(hasFile: Bool, at range: SourceRange) -> Self {
    let types = filter { $0.isForm && ($0.isMultipart || !hasFile) }
    return types.isEmpty ? [Located(hasFile ? multipartForm : urlEncodedForm, at: range)] : types
  }
}

private let urlEncodedForm = "application/x-www-form-urlencoded"
private let multipartForm = "multipart/form-data"

extension Located<String> {
  fileprivate var isMultipart: Bool { essence.elementsEqual(multipartForm.utf8) }
  fileprivate var isForm: Bool { isMultipart || essence.elementsEqual(urlEncodedForm.utf8) }
  fileprivate var isJSON: Bool {
    essence.elementsEqual("application/json".utf8) || essence.suffix(5).elementsEqual("+json".utf8)
  }

  /// Type and subtype in lower case, without parameters.
  private var essence: [UInt8] {
    value.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
      .map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}

/// The body that parameters with `in: formData` are the fields of, as a Request Body Object.
///
/// - Parameters:
///   - consumes: the media types that the operation takes.
///   - range: the place of the operation, which nothing else is known by that a schema could be.
package func swaggerForm(_ fields: [Parameter], consumes: [Located<String>], at range: SourceRange) -> Node {
  let properties = fields.map { Node.Entry(key: $0.name.value, keyRange: $0.name.range, value: $0.schemaNode) }
  let required = fields.filter { $0.required?.value == true }
  var schema = [
    Node.Entry("type", .string("object"), at: range), Node.Entry("properties", .mapping(properties), at: range),
  ]
  if !required.isEmpty {
    let names = required.map { Node(.string($0.name.value), at: $0.name.range) }
    schema.append(Node.Entry("required", .sequence(names), at: range))
  }
  var media = [Node.Entry("schema", .mapping(schema), at: range)]
  let encoding = fields.compactMap(\.encoding)
  if !encoding.isEmpty { media.append(Node.Entry("encoding", .mapping(encoding), at: range)) }
  let content = consumes.ofForm(hasFile: fields.contains(where: \.isFile), at: range).map { type in
    Node.Entry(key: type.value, keyRange: type.range, value: Node(.mapping(media), at: range))
  }
  var body = [Node.Entry("content", .mapping(content), at: range)]
  if !required.isEmpty { body.append(Node.Entry("required", .bool(true), at: range)) }
  return Node(.mapping(body), at: range)
}

extension Parameter {
  /// What the parameter says of its type; what is not said is a text.
  fileprivate var schemaNode: Node {
    switch schema {
    case .value(let schema): schema.source
    case .reference(let reference): Node(.mapping(reference.entries), at: reference.range)
    case nil: Node(.mapping([Node.Entry("type", .string("string"), at: range)]), at: range)
    }
  }

  fileprivate var isFile: Bool {
    guard case .value(let schema)? = schema else { return false }
    return schema.isFile
  }

  /// The Encoding Object for a field that is an array.
  fileprivate var encoding: Node.Entry? {
    guard let style, let explode else { return nil }
    let fields = [
      Node.Entry("style", .string(style.value.rawValue), at: style.range),
      Node.Entry("explode", .bool(explode.value), at: explode.range),
    ]
    return Node.Entry(key: name.value, keyRange: name.range, value: Node(.mapping(fields), at: range))
  }
}
