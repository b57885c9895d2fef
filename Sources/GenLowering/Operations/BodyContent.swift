// The media types of a body before it has a Swift type: how each is read and written, which are one, and which are left
// out.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

/// A media type of a body that is used.
struct BodyMedia {
  var name: String
  var encoding: BodyEncoding
  /// The schema that its type comes from; `nil` for bytes and for text of any kind, and where there is none.
  var schema: SchemaUse?
  var encodings: [Named<ResolvedEncoding>]
}

extension Lowerer {
  /// The media types that are used, JSON first. Those with schemas that are the same word for word share one.
  ///
  /// - Parameter reports: whether to say what is left out.
  mutating func bodyMedia(_ content: [Named<ResolvedMediaType>], reports: Bool = false) -> [BodyMedia] {
    var used: [BodyMedia] = []
    let json = content.filter { MediaTypeName($0.name).isJSON }
    for media in content {
      let encoding = bodyEncoding(of: media)
      let isOpaque = encoding == .bytes || encoding == .text && !(media.value.schema.map { isTextValue($0) } ?? true)
      if isOpaque, let twin = json.first(where: { isSame($0.value.schema, media.value.schema) }),
        bodyEncoding(of: twin) == .json
      {
        if reports { noteTwin(media, of: twin) }
        continue
      }
      if reports, encoding == .bytes { noteBytes(media) }
      let isTyped = encoding == .text ? media.value.schema.map { isTextValue($0) } ?? false : encoding != .bytes
      let schema = isTyped ? media.value.schema : nil
      let shared = encoding == .multipart ? nil : used.first { $0.schema != nil && isSame($0.schema, schema) }
      used.append(
        BodyMedia(
          name: media.name, encoding: encoding, schema: shared?.schema ?? schema, encodings: media.value.encoding))
    }
    return used.filter { $0.encoding == .json } + used.filter { $0.encoding != .json }
  }

  private mutating func noteTwin(_ media: Named<ResolvedMediaType>, of twin: Named<ResolvedMediaType>) {
    // An object or an array in plain text is JSON: nothing is lost. ASP.NET Core lists it for every response.
    if MediaTypeName(media.name).essence == "text/plain" {
      diagnostics.note(
        .mediaTypeNotUsed, "the method uses \(twin.name), which is how text of this schema is written",
        at: media.nameRange)
    } else {
      diagnostics.warning(
        .mediaTypeNotUsed, "the method uses \(twin.name), which has the same schema, so this media type is left out",
        at: media.nameRange)
    }
  }

  private mutating func noteBytes(_ media: Named<ResolvedMediaType>) {
    let name = MediaTypeName(media.name)
    guard name.isForm || name.isMultipart else { return }
    let isList = media.value.schema.map { shape(of: $0).jsonKinds } == [.array]
    let reason =
      name.isMultipart && isList
      ? "its parts are told apart by their order and not by names"
      : name.isForm || name.hasNamedParts ? "its schema is no object" : "its parts have no names"
    diagnostics.warning(.bodyAsBytes, "the body is passed as bytes, because \(reason)", at: media.nameRange)
  }

  /// How a body is read and written. What the schema does not fit is bytes.
  mutating func bodyEncoding(of media: Named<ResolvedMediaType>) -> BodyEncoding {
    let name = MediaTypeName(media.name)
    let kinds = media.value.schema.map { shape(of: $0).jsonKinds }
    if name.isJSON { return name.isRange && isBinary(media.value.schema) ? .bytes : .json }
    if name.isForm { return kinds?.contains(.object) == true ? .form : .bytes }
    if name.hasNamedParts { return kinds?.contains(.object) == true ? .multipart : .bytes }
    return name.isText ? .text : .bytes
  }

  /// How the properties of a whole query string are written, where that is a form.
  mutating func queryFields(of media: Named<ResolvedMediaType>) -> [FormField] {
    formFields(
      of: BodyMedia(name: media.name, encoding: .form, schema: media.value.schema, encodings: media.value.encoding))
  }

  /// Whether a range stands for bytes and not for JSON.
  private func isBinary(_ use: SchemaUse?) -> Bool {
    guard let use else { return true }
    let keywords = resolved.schemas[use.id].keywords
    if keywords.contentEncoding?.value.lowercased() == "binary" || keywords.contentMediaType != nil { return true }
    return keywords.format?.value == "binary"
  }

  /// Whether a text is read as the scalar that its schema describes.
  mutating func isTextValue(_ use: SchemaUse) -> Bool {
    switch shape(of: use).kind {
    case .scalar(.file), .scalar(.bytes), .scalar(.base64): false
    case .scalar, .enumeration: true
    case .object, .array, .map, .freeObject, .union, .any: false
    }
  }

  private func isSame(_ left: SchemaUse?, _ right: SchemaUse?) -> Bool {
    guard let left, let right else { return false }
    if left.id == right.id { return true }
    guard left.range.file == right.range.file else { return false }
    return resolved.schemas[left.id].keywords.source.jsonText.hasSameBytes(
      as: resolved.schemas[right.id].keywords.source.jsonText)
  }

  /// The schemas that become Swift types, each once, with what tells them apart where there are several.
  mutating func typedBodies(_ content: [Named<ResolvedMediaType>]) -> [(use: SchemaUse, distinction: String?)] {
    var found: [(use: SchemaUse, media: BodyMedia)] = []
    for media in bodyMedia(content) {
      guard let use = media.schema, !found.contains(where: { $0.use.id == use.id }) else { continue }
      found.append((use, media))
    }
    guard found.count > 1 else { return found.map { ($0.use, nil) } }
    // Two of one form, as versions of JSON, are told apart by the whole of their names.
    let counts = Dictionary(grouping: found) { $0.media.distinction }.mapValues(\.count)
    return found.map { ($0.use, counts[$0.media.distinction] == 1 ? $0.media.distinction : $0.media.name) }
  }
}

extension BodyMedia {
  /// As in `JSON` or `form`, which names the type of one of several bodies.
  fileprivate var distinction: String {
    switch encoding {
    case .json: MediaTypeName(name).essence == "application/json" ? "JSON" : name
    case .form: "form"
    case .multipart: "multipart"
    default: name
    }
  }
}
