package struct RequestBody: Sendable, Encodable {
  package var isRequired: Bool
  package var type: TypeReference
  package var encoding: BodyEncoding
  /// The media types that it may travel as, the default first, as the document writes them.
  package var mediaTypes: [MediaType]
  /// Of a form: those that are more than one text each.
  package var fields: [FormField]
  package var checks: [Check]
  package var documentation: Documentation

  package init(
    isRequired: Bool, type: TypeReference, encoding: BodyEncoding, mediaTypes: [MediaType],
    fields: [FormField] = [], checks: [Check], documentation: Documentation
  ) {
    self.isRequired = isRequired
    self.type = type
    self.encoding = encoding
    self.mediaTypes = mediaTypes
    self.fields = fields
    self.checks = checks
    self.documentation = documentation
  }

  /// One choice of the enum `ContentType` nested in the operation's type, which exists where there are several.
  package struct MediaType: Sendable, Encodable {
    package var caseName: String
    package var text: String

    package init(caseName: String, text: String) {
      self.caseName = caseName
      self.text = text
    }
  }
}

/// How a body's Swift value becomes bytes.
package enum BodyEncoding: String, Sendable, Encodable {
  case json
  /// `application/x-www-form-urlencoded`.
  case form
  case text, bytes
}

/// How a property of a form travels that is more than one text (OpenAPI 3.1.1 §4.8.15).
package struct FormField: Sendable, Hashable, Encodable {
  /// The name on the wire; `nil` for all properties that the document does not name.
  package var key: String?
  package var shape: Parameter.Shape
  /// Laid out as a query parameter of that style; `nil`: by its content type.
  package var style: Parameter.Style?
  /// Where the document says it.
  package var explode: Bool?
  package var allowReserved: Bool
  /// The media types that the value may have, where the document says it.
  package var contentType: String?
  /// For an object whose members stand beside the other properties: the keys of those.
  package var others: [String]

  package init(
    key: String?, shape: Parameter.Shape, style: Parameter.Style? = nil, explode: Bool? = nil,
    allowReserved: Bool = false, contentType: String? = nil, others: [String] = []
  ) {
    self.key = key
    self.shape = shape
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
    self.contentType = contentType
    self.others = others
  }
}
