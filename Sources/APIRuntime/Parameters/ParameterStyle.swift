// How a parameter's value is laid out as text (OpenAPI 3.1 §4.8.12.2), and where it stands.

/// How a value becomes the text of a parameter.
public enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
  /// `blue,black,brown`, in paths and header fields.
  case simple
  /// `.blue.black.brown`, in paths.
  case label
  /// `;color=blue;color=black`, in paths.
  case matrix
  /// `color=blue&color=black`, in queries and cookies.
  case form
  /// `color=blue%20black%20brown`, in queries.
  case spaceDelimited
  /// `color=blue%7Cblack%7Cbrown`, in queries.
  case pipeDelimited
  /// `color%5BR%5D=100&color%5BG%5D=200`, in queries.
  case deepObject
  /// `color=blue; color=black`, in cookies, as it is: nothing is percent-coded (OpenAPI 3.2).
  case cookie
  /// One JSON text, for parameters that the document gives a `content`.
  case json

  /// What parts the values of a list that is not exploded, before it is coded.
  var delimiter: UInt8 {
    switch self {
    case .spaceDelimited: .space
    case .pipeDelimited: .pipe
    default: .comma
    }
  }

  /// What `explode` is where the document does not say it.
  public var isExplodedByDefault: Bool { self == .form || self == .deepObject || self == .cookie }
}

/// What a parameter's value looks like as JSON, which decides how its text is cut.
public enum ParameterShape: String, Sendable, Hashable, CaseIterable {
  /// One text.
  case scalar
  /// A list of texts.
  case array
  /// Texts under keys.
  case object
  /// One text is a scalar, several are an array.
  case scalarOrArray
}

/// What becomes of a query parameter that is an array without elements, for which no style has a text.
public enum EmptyArray: Sendable, Hashable {
  /// It is left out.
  case omitted
  /// The request is refused before it is sent: the parameter has to be there.
  case refused
  /// It is sent as `name=`.
  case sent
}

/// Where a parameter stands in a request.
enum ParameterLocation: String, Sendable {
  case path, query, header, cookie, querystring

  /// Where violations of the parameter of this name are, as in `/query/page`.
  func pointer(_ name: String) -> String {
    "/\(rawValue)/\(name.escapedForPointer)"
  }
}

extension String {
  /// As a token of a JSON Pointer (RFC 6901 §3).
  var escapedForPointer: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == .slash }) else { return self }
    let escaped = utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "~"): [byte, UInt8(ascii: "0")]
      case UInt8(ascii: "/"): [UInt8(ascii: "~"), UInt8(ascii: "1")]
      default: [byte]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
