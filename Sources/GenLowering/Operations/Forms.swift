// Forms and multipart bodies: which of their properties are more than one text, and how those travel (OpenAPI 3.1.1
// §4.8.15).
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution

extension Lowerer {
  /// The properties that are more than one text, in the order of their names.
  mutating func formFields(of media: BodyMedia) -> [FormField] {
    guard let use = media.schema else { return [] }
    let isMultipart = media.encoding == .multipart
    var properties = FormProperties()
    collectProperties(of: shape(of: use), into: &properties)
    let keys = properties.uses.keys.map(\.text)
    var fields: [FormField] = []
    for (key, use) in properties.uses {
      let described = media.encodings.first { $0.name.hasSameBytes(as: key.text) }?.value
      let encoding = described?.encoding
      let field =
        isMultipart
        ? partField(key.text, use, encoding, of: media, besides: keys)
        : formField(key.text, use, encoding, besides: keys)
      if let field { fields.append(field) }
      if isMultipart, field?.isFile != true { noteHeaders(described?.headers ?? []) }
    }
    fields.sort { ($0.key ?? "").utf8.lexicographicallyPrecedes(($1.key ?? "").utf8) }
    let rest = properties.rest.flatMap {
      isMultipart ? partField(nil, $0, nil, of: media, besides: []) : formField(nil, $0, nil, besides: [])
    }
    return fields + (rest.map { [$0] } ?? [])
  }

  /// The properties of an object that are arrays, in the order of their names: as fields, of which each element is one.
  mutating func arrayFields(of use: SchemaUse) -> [FormField] {
    var properties = FormProperties()
    collectProperties(of: shape(of: use), into: &properties)
    var fields: [FormField] = []
    for (key, use) in properties.uses {
      let shape = parameterShape(of: use)
      if shape == .array || shape == .scalarOrArray { fields.append(FormField(key: key.text, shape: shape)) }
    }
    fields.sort { ($0.key ?? "").utf8.lexicographicallyPrecedes(($1.key ?? "").utf8) }
    let rest = properties.rest.map { parameterShape(of: $0) }
    return fields + (rest == .array ? [FormField(key: nil, shape: .array)] : [])
  }

  /// Says that a part which is no file has no place for header fields.
  private mutating func noteHeaders(_ headers: [Named<ResolvedHeader>]) {
    for header in headers where !["content-type", "content-disposition"].contains(header.name.lowercased()) {
      diagnostics.note(
        .partHeaderNotGenerated, "the part is no file, so the header field \(quoted(header.name)) is not sent with it",
        at: header.nameRange)
    }
  }

  /// A property of a multipart body, where it is not one part of text or JSON.
  private mutating func partField(
    _ key: String?, _ use: SchemaUse, _ encoding: Encoding?, of media: BodyMedia, besides keys: [String]
  ) -> FormField? {
    let contentType = encoding?.contentType?.value
    let whole = shape(of: use)
    if case .scalar(.file) = whole.kind {
      return FormField(key: key, shape: .scalar, isFile: true, contentType: contentType)
    }
    if holdsFiles(use) { return FormField(key: key, shape: .array, isFile: true, contentType: contentType) }
    if case .union(let union) = whole.kind, union.branches.allSatisfy({ $0.use.map { holdsFiles($0) } ?? false }) {
      return FormField(key: key, shape: .scalarOrArray, isFile: true, contentType: contentType)
    }
    let shape = parameterShape(of: use)
    if encoding?.style?.value.rawValue == "deepObject" {
      return FormField(key: key, shape: shape == .scalar ? .object : shape, style: .deepObject)
    }
    // In 3.0 only forms have styles; in 3.1 only they and this kind of multipart body.
    if let encoding, encoding.isStyled, resolved.version != .v3_0, MediaTypeName(media.name).isFormData {
      return styledField(key, use, encoding, allowReserved: false, besides: keys)
    }
    guard contentType != nil || shape == .array || shape == .scalarOrArray else { return nil }
    return FormField(key: key, shape: shape, contentType: contentType)
  }

  /// Whether a value is a file or an array of files.
  private mutating func holdsFiles(_ use: SchemaUse) -> Bool {
    switch shape(of: use).kind {
    case .scalar(.file): true
    case .array(let items?): if case .scalar(.file) = shape(of: items).kind { true } else { false }
    default: false
    }
  }

  private mutating func formField(
    _ key: String?, _ use: SchemaUse, _ encoding: Encoding?, besides keys: [String]
  ) -> FormField? {
    guard let encoding, encoding.isStyled else {
      let shape = parameterShape(of: use)
      let contentType = encoding?.contentType?.value
      let isJSON = contentType.map { MediaTypeName($0).isJSON } ?? false
      guard isJSON || shape == .array || shape == .scalarOrArray else { return nil }
      return FormField(key: key, shape: shape, contentType: isJSON ? contentType : nil)
    }
    return styledField(key, use, encoding, allowReserved: encoding.allowReserved?.value ?? false, besides: keys)
  }

  /// A property that is laid out as a query parameter is.
  private mutating func styledField(
    _ key: String?, _ use: SchemaUse, _ encoding: Encoding, allowReserved: Bool, besides keys: [String]
  ) -> FormField? {
    let kinds = shape(of: use).jsonKinds
    let isScalar = !kinds.contains(.array) && !kinds.contains(.object)
    let shape = parameterShape(of: use)
    if isScalar, !allowReserved { return nil }
    var style = encoding.style.flatMap { Parameter.Style(rawValue: $0.value.rawValue) } ?? .form
    if encoding.explode?.value == true, style == .spaceDelimited || style == .pipeDelimited { style = .form }
    let field = FormField(
      key: key, shape: style == .deepObject && shape == .scalar && !isScalar ? .object : shape, style: style,
      explode: encoding.explode?.value, allowReserved: allowReserved)
    guard style == .form, field.explode ?? true, shape == .object else { return field }
    var spread = field
    spread.others = keys.filter { key.map($0.hasSameBytes(as:)) != true }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    return spread
  }

  /// What a form can have as fields. Of alternatives, all: which one it is, is found out when it is read.
  private mutating func collectProperties(of shape: SchemaShape, into properties: inout FormProperties) {
    guard properties.seen.insert(shape.owner).inserted else { return }
    switch shape.kind {
    case .object(let object):
      for property in object.properties { properties.uses[DocumentKey(property.key)] = property.use }
      if case .schema(let use) = object.additional { properties.rest = use }
    case .union(let union):
      for branch in union.branches {
        if let use = branch.use { collectProperties(of: self.shape(of: use), into: &properties) }
      }
    case .map(let values): properties.rest = values
    case .scalar, .enumeration, .array, .freeObject, .any: break
    }
  }
}

/// The properties of a form, by key.
private struct FormProperties {
  var uses: [DocumentKey: SchemaUse] = [:]
  /// What all others are.
  var rest: SchemaUse?
  var seen: Set<SchemaID> = []
}

extension Encoding {
  /// Whether a property is laid out as a query parameter; its content type does not count then.
  var isStyled: Bool { style != nil || explode != nil || allowReserved != nil }
}
