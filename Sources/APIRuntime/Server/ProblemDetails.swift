// The body of a refusal (RFC 9457).

/// A problem document, `application/problem+json`.
public struct ProblemDetails: JSONModel {
  /// A URI that names the kind of problem; `about:blank` where the status says it all.
  public var type: String
  /// The kind of problem in a few words.
  public var title: String?
  /// The status code.
  public var status: Int?
  /// This occurrence of the problem in a sentence.
  public var detail: String?
  /// A URI that names this occurrence.
  public var instance: String?
  /// What is wrong with the request, place by place; left out where it is empty.
  public var violations: [Violation]
  /// Whether more is wrong than `violations` says.
  public var isTruncated: Bool

  /// Creates a document.
  public init(
    type: String = "about:blank", status: Int?, title: String?, detail: String? = nil, instance: String? = nil,
    violations: [Violation] = [], isTruncated: Bool = false
  ) {
    self.type = type
    self.status = status
    self.title = title
    self.detail = detail
    self.instance = instance
    self.violations = violations
    self.isTruncated = isTruncated
  }

  /// Reads a document. A member of another type than it should have is as if it were not there (RFC 9457 §3.1).
  ///
  /// - Throws: `JSONError` for what is no object.
  public init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    type = object.readable("type") ?? "about:blank"
    title = object.readable("title")
    status = object.readable("status")
    detail = object.readable("detail")
    instance = object.readable("instance")
    violations = object.readable("violations") ?? []
    isTruncated = object.readable("truncated") ?? false
  }

  /// Writes the document.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("type", type)
    json.add("title", title)
    json.add("status", status)
    json.add("detail", detail)
    json.add("instance", instance)
    if !violations.isEmpty { json.add("violations", violations) }
    if isTruncated { json.add("truncated", isTruncated) }
    json.endObject()
  }

  /// The violations as the error that they were; `nil` where there are none.
  public var validationError: ValidationError? {
    violations.isEmpty ? nil : ValidationError(violations: violations, isTruncated: isTruncated)
  }
}

extension JSONObjectReader {
  /// The member where it can be read.
  fileprivate mutating func readable<Value: JSONReadable>(_ key: StaticString) -> Value? {
    element(key).flatMap { try? Value(from: $0) }
  }
}

extension HTTPFields {
  /// The body as a problem document, where the fields say that it is one.
  func problem(_ body: [UInt8]) -> ProblemDetails? {
    guard let type = self[.contentType].flatMap({ MediaType($0) }), type.type.hasSameBytes(as: "application"),
      type.subtype.hasSameBytes(as: "problem+json")
    else { return nil }
    return try? ProblemDetails(jsonBytes: body)
  }
}
