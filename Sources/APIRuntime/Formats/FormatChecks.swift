// Which checker each format has. All of them are linear in the text.

extension JSONSchemaFormat {
  /// Whether a text is of the format.
  func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .dateTime: TimeSyntax.isDateTime(text)
    case .date: CalendarDate(utf8: text) != nil
    case .time: TimeSyntax.isTime(text)
    case .duration: DurationSyntax.isDuration(text)
    case .email: EmailSyntax.isMailbox(text, isInternational: false)
    case .internationalEmail: EmailSyntax.isMailbox(text, isInternational: true)
    case .hostname: HostnameSyntax.isHostname(text[...])
    case .internationalHostname: InternationalHostname.isHostname(text)
    case .ipv4: IPLiteral.isIPv4(Array(text)[...])
    case .ipv6: IPLiteral.isIPv6(Array(text))
    case .uri: URISyntax.isReference(text) && URISyntax.schemeEnd(text) != nil
    case .uriReference: URISyntax.isReference(text)
    case .iri: IRISyntax.isReference(text, needsScheme: true)
    case .iriReference: IRISyntax.isReference(text, needsScheme: false)
    case .uriTemplate: URITemplateSyntax.isTemplate(text)
    case .uuid: UniqueID(utf8: text) != nil
    case .jsonPointer: JSONPointerSyntax.isPointer(text[...])
    case .relativeJSONPointer: JSONPointerSyntax.isRelativePointer(text)
    case .regex: Pattern.problem(of: String(decoding: text, as: UTF8.self))?.kind != .invalid
    case .byte: Base64Bytes(utf8: text) != nil
    case .decimal: JSONNumber(String(decoding: text, as: UTF8.self)) != nil
    case .int32, .int64, .float, .double: true
    }
  }

  /// Whether a number is of the format (OpenAPI Format Registry).
  func accepts(_ number: JSONNumber) -> Bool {
    switch self {
    case .int32: number.integer(Int32.self) != nil
    case .int64: number.integer(Int64.self) != nil
    case .float: Float(number.text)?.isFinite == true
    case .double: number.double != nil
    default: true
    }
  }
}
