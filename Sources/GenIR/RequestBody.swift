package struct RequestBody: Sendable, Encodable {
  package var isRequired: Bool
  package var type: TypeReference
  package var encoding: BodyEncoding
  /// The media types that it may travel as, the default first, as the document writes them.
  package var mediaTypes: [MediaType]
  /// Of a form: those that are more than one text each.
  package var fields: [FormField]
  package var checks: [Check]
  package var schema: SchemaLocation?
  /// Where the media types are of several types: the cases of the enum that `type` is.
  package var alternatives: [BodyAlternative]
  package var documentation: Documentation

  package init(
    isRequired: Bool, type: TypeReference, encoding: BodyEncoding, mediaTypes: [MediaType],
    fields: [FormField] = [], checks: [Check], schema: SchemaLocation? = nil, alternatives: [BodyAlternative] = [],
    documentation: Documentation
  ) {
    self.schema = schema
    self.isRequired = isRequired
    self.type = type
    self.encoding = encoding
    self.mediaTypes = mediaTypes
    self.fields = fields
    self.checks = checks
    self.alternatives = alternatives
    self.documentation = documentation
  }

  /// Whether the client sends one of several media types as it likes, and the service is told which.
  package var choosesMediaType: Bool {
    type != .typedBytes && alternatives.isEmpty && (mediaTypes.count > 1 || hasRange)
  }

  /// Whether one of the media types is a range, as in `application/*`.
  package var hasRange: Bool { mediaTypes.contains(where: \.isRange) }

  /// One choice of the enum `ContentType` nested in the operation's type, which exists where there are several.
  package struct MediaType: Sendable, Encodable {
    package var caseName: String
    package var text: String

    package init(caseName: String, text: String) {
      self.caseName = caseName
      self.text = text
    }

    package var isRange: Bool { isMediaRange(text) }
  }
}

/// How a body's Swift value becomes bytes.
package enum BodyEncoding: String, Sendable, Encodable {
  case json
  /// `application/x-www-form-urlencoded`.
  case form
  /// `multipart/form-data` and its like, with a name for each part.
  case multipart
  case text, bytes
  /// As JSON, form, parts or text, by its media type.
  case byMediaType
  /// As one of several alternatives.
  case alternatives
}

/// One of the types that a body may be of.
package struct BodyAlternative: Sendable, Hashable, Encodable {
  package var caseName: String
  package var type: TypeReference
  package var encoding: BodyEncoding
  /// The first is the one that is sent.
  package var mediaTypes: [String]
  package var fields: [FormField]
  package var checks: [Check]
  package var schema: SchemaLocation?

  package init(
    caseName: String, type: TypeReference, encoding: BodyEncoding, mediaTypes: [String], fields: [FormField] = [],
    checks: [Check], schema: SchemaLocation? = nil
  ) {
    self.schema = schema
    self.caseName = caseName
    self.type = type
    self.encoding = encoding
    self.mediaTypes = mediaTypes
    self.fields = fields
    self.checks = checks
  }
}

/// How a property of a form or multipart body travels that is more than one text (OpenAPI 3.1.1 §4.8.15).
package struct FormField: Sendable, Hashable, Encodable {
  /// The name on the wire; `nil` for all properties that the document does not name.
  package var key: String?
  package var shape: Parameter.Shape
  /// Laid out as a query parameter of that style; `nil`: by its content type.
  package var style: Parameter.Style?
  /// Where the document says it.
  package var explode: Bool?
  package var allowReserved: Bool
  /// Whether it is a file, or several, in a multipart body.
  package var isFile: Bool
  /// The media types that the value may have, where the document says it.
  package var contentType: String?
  /// For an object whose members stand beside the other properties: the keys of those.
  package var others: [String]

  package init(
    key: String?, shape: Parameter.Shape, style: Parameter.Style? = nil, explode: Bool? = nil,
    allowReserved: Bool = false, isFile: Bool = false, contentType: String? = nil, others: [String] = []
  ) {
    self.key = key
    self.shape = shape
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
    self.isFile = isFile
    self.contentType = contentType
    self.others = others
  }
}

/// Whether a media type stands for several: `*/*` or `type/*` (RFC 9110 §12.5.1), or `type/*+json` as documents have it.
package func isMediaRange(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  guard parts.count == 2, parts[1].first == UInt8(ascii: "*"), !parts[0].isEmpty else { return false }
  return parts[0].allSatisfy { $0 > 0x20 && $0 < 0x7F }
}
