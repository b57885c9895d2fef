// What generated code says about the fields of forms: those that are more than one text each.

/// How a property of a form or multipart body travels (OpenAPI 3.1.1 §4.8.15). One that is one text needs none.
public struct FormField: Sendable, Hashable {
  /// The property; `nil` for every property that no other field is for.
  public let name: String?
  /// What its value looks like, which decides how it is read.
  public let shape: ParameterShape
  /// Laid out as the query parameter of that style. `nil`: as `contentType` says, and each element of an array by
  /// itself.
  public let style: ParameterStyle?
  /// As for a query parameter.
  public let explode: Bool?
  /// As for a query parameter.
  public let allowReserved: Bool
  /// Whether the value is a file, or several, in a multipart body.
  public let isFile: Bool
  /// The media types that the value may have, with commas between; `nil`: text, and JSON for objects.
  public let contentType: String?
  /// For an object in exploded form style, whose members stand beside the other properties: the names of those.
  public let others: [String]

  /// Creates a field.
  public init(
    _ name: String? = nil, _ shape: ParameterShape = .scalar, style: ParameterStyle? = nil, explode: Bool? = nil,
    allowReserved: Bool = false, isFile: Bool = false, contentType: String? = nil, besides others: [String] = []
  ) {
    self.name = name
    self.shape = shape
    self.style = style
    self.explode = explode
    self.allowReserved = allowReserved
    self.isFile = isFile
    self.contentType = contentType
    self.others = others
  }

  var isExploded: Bool { explode ?? style?.isExplodedByDefault ?? true }

  /// Whether texts are JSON, too.
  var isJSON: Bool { contentType.flatMap { MediaType($0) }?.isJSON ?? false }

  /// The first media type that is no range.
  var concreteType: String? {
    contentTypes.first { $0.type != "*" && $0.subtype.utf8.first != UInt8(ascii: "*") }?.description
  }

  /// Whether the value may be of this media type.
  func allows(_ type: MediaType) -> Bool {
    let types = contentTypes
    return types.isEmpty || types.contains { $0.specificity(covering: type) != nil }
  }

  private var contentTypes: [MediaType] {
    guard let contentType else { return [] }
    return contentType.utf8.split(separator: .comma).compactMap { MediaType(String(Substring($0))) }
  }

  /// Whether the members of the value are fields of their own.
  var isSpread: Bool { style == .form && isExploded && shape == .object }
}

extension [FormField] {
  /// The field of that property, else the one of all others.
  func field(named name: String) -> FormField? {
    first { $0.name?.hasSameBytes(as: name) ?? false } ?? first { $0.name == nil }
  }
}

/// Why a value is no form, or a form not the value that is wanted.
enum FormProblem: Error {
  case json(JSONError)
  /// A field by its JSON Pointer, or the whole form: which rule it breaks, and what that asks for.
  case rule(pointer: String, keyword: String, message: String)

  static let notAnObject = FormProblem.rule(pointer: "", keyword: "type", message: "must be an object")

  static func field(_ name: String, _ keyword: String, _ message: String) -> FormProblem {
    .rule(pointer: "/" + name.escapedForPointer, keyword: keyword, message: message)
  }

  /// Where it is and what is wrong, without the value.
  var rule: (pointer: String, keyword: String, message: String) {
    switch self {
    case .json(let error):
      let (keyword, message) = error.kind.rule
      return (error.pointer, keyword, message)
    case .rule(let pointer, let keyword, let message): return (pointer, keyword, message)
    }
  }

  /// One phrase.
  var description: String { "\(rule.pointer.isEmpty ? "the form" : rule.pointer): \(rule.keyword), \(rule.message)" }
}
