// Writes a value as `application/x-www-form-urlencoded` (OpenAPI 3.1.1 §4.8.15; RFC 1866 §8.2.1): one field for each
// property, or for each element of one that is an array.

struct FormWriter {
  private let fields: [FormField]
  private var output: [UInt8] = []

  private init(_ fields: [FormField]) { self.fields = fields }

  /// The form that an object is.
  static func write(_ value: some JSONWritable, _ fields: [FormField]) throws(FormProblem) -> [UInt8] {
    let document = try JSONDocument(formOf: value)
    var writer = FormWriter(fields)
    for member in document.root.members {
      try writer.write(String(decoding: member.key.stringBytes, as: UTF8.self), member.value)
    }
    return writer.output
  }

  private mutating func write(_ name: String, _ value: JSONElement) throws(FormProblem) {
    let field = fields.field(named: name)
    if let field, let style = field.style {
      return style == .deepObject ? writeDeep(name, value) : try writeStyled(name, value, field, style)
    }
    let isJSON = field?.isJSON ?? false
    if value.kind == .array {
      for element in value.elements { writePair(name, element, isJSON) }
    } else {
      writePair(name, value, isJSON)
    }
  }

  /// As the query parameter of that style. Spaces are `%20` then, as the specification has it in its Appendix E.
  private mutating func writeStyled(
    _ name: String, _ value: JSONElement, _ field: FormField, _ style: ParameterStyle
  ) throws(FormProblem) {
    var writer = ParameterWriter(
      name: name, style: style, isExploded: field.isExploded, location: .query, allowReserved: field.allowReserved)
    do throws(JSONError) {
      writer.write(try ParameterValue(json: value.source))
    } catch {
      throw .json(error)
    }
    if let problem = writer.problem { throw .field(name, style.rawValue, problem) }
    output.join(writer.output, with: [.ampersand])
  }

  /// `null` is left out, as RFC 6570 leaves it out.
  private mutating func writePair(_ name: String, _ value: JSONElement, _ isJSON: Bool) {
    guard !value.isNull else { return }
    var pair: [UInt8] = []
    PercentCoding.encodeForm(name.utf8, into: &pair)
    pair.append(.equals)
    PercentCoding.encodeForm(isJSON ? value.source : value.text, into: &pair)
    output.join(pair, with: [.ampersand])
  }

  /// Percent-coded as the parameters of a query are.
  private mutating func writeDeep(_ name: String, _ value: JSONElement) {
    var pairs: [DeepForm.Pair] = []
    DeepForm.flatten(value, as: name, into: &pairs)
    for pair in pairs {
      var text: [UInt8] = []
      PercentCoding.encode(pair.name.utf8, into: &text)
      text.append(.equals)
      PercentCoding.encode(pair.value.text, into: &text)
      output.join(text, with: [.ampersand])
    }
  }
}

extension JSONDocument {
  /// The object that a form or multipart body is to be made of.
  convenience init(formOf value: some JSONWritable) throws(FormProblem) {
    do throws(JSONError) {
      try self.init(try value.jsonBytes())
    } catch {
      throw .json(error)
    }
    guard root.kind == .object else { throw .notAnObject }
  }
}

extension JSONElement {
  /// The text of a string, the JSON of everything else.
  var text: [UInt8] { kind == .string ? stringBytes : source }
}
