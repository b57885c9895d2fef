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

  /// Something in the request that is wrong.
  public struct Violation: JSONModel {
    /// Where, as in `/query/page` or `/body/retry_count` (RFC 6901).
    public var pointer: String
    /// The rule, as in `minimum`, `required` or `type`.
    public var keyword: String
    /// The rule in words, without the value that broke it.
    public var message: String

    /// Creates a violation.
    public init(pointer: String, keyword: String, message: String) {
      self.pointer = pointer
      self.keyword = keyword
      self.message = message
    }

    /// Leaves out what the value was.
    init(_ violation: APIRuntime.Violation) {
      self.init(pointer: violation.pointer, keyword: violation.keyword, message: violation.rule)
    }

    /// Reads a violation.
    public init(from json: JSONElement) throws(JSONError) {
      var object = try json.object()
      pointer = try object.required("pointer")
      keyword = try object.required("keyword")
      message = try object.required("message")
    }

    /// Writes the violation.
    public func write(to json: inout JSONWriter) {
      json.beginObject()
      json.add("pointer", pointer)
      json.add("keyword", keyword)
      json.add("message", message)
      json.endObject()
    }
  }

  /// Creates a document.
  public init(
    type: String = "about:blank", status: Int?, title: String?, detail: String? = nil, instance: String? = nil,
    violations: [Violation] = []
  ) {
    self.type = type
    self.status = status
    self.title = title
    self.detail = detail
    self.instance = instance
    self.violations = violations
  }

  /// Reads a document.
  public init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    type = try object.defaulted("type", "about:blank")
    title = try object.optional("title")
    status = try object.optional("status")
    detail = try object.optional("detail")
    instance = try object.optional("instance")
    violations = try object.defaulted("violations", [])
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
    json.endObject()
  }
}
