// A request as a generated client puts it together. Nothing here throws: what cannot be sent is collected and reported,
// all of it at once, when the request is sent.

/// A request of one operation, waiting for its parameters and body.
///
/// A class, and names are `StaticString`: what a method of a generated client says of a parameter is then one call,
/// with nothing to copy or destroy after it.
public final class ClientRequest {
  /// The operation.
  public let definition: OperationDefinition
  /// Where a webhook goes; `nil` for an operation, which goes to the server of the client.
  let receiver: ReceiverURL?
  /// What the document objects to in parameters and body. Off where `ClientOptions.validation` says so.
  public var validation: Validation
  /// What cannot be sent whatever the options are.
  var problems: [Violation] = []
  var pathValues: [(name: String, text: [UInt8])] = []
  var queryText: [UInt8] = []
  var cookieText: [UInt8] = []
  var headers = HTTPFields()
  var body: [UInt8]?
  /// The server that the caller has chosen, and the one that the operation has instead of the API's.
  private var chosenServer: BaseURL?
  private var ownServer: BaseURL?

  init(_ definition: OperationDefinition, receiver: ReceiverURL? = nil, validation: Validation = Validation()) {
    self.validation = validation
    self.definition = definition
    self.receiver = receiver
  }

  /// Sends the request to the server that was chosen, else to the operation's own, unless the client's was given as
  /// custom (OpenAPI 3.1.1 §4.8.10).
  public func server(_ chosen: BaseURL?, default own: BaseURL) {
    chosenServer = chosen
    ownServer = own
  }

  /// Where a client sends the request.
  func server(of client: APIClient) -> BaseURL {
    let own = client.server.isCustom ? nil : ownServer
    return (chosenServer ?? own)?.completed(by: client.server) ?? client.server
  }

  /// Sets a path parameter in its usual style.
  public func path<Value: JSONWritable>(_ name: StaticString, _ value: Value) {
    path(name, value, style: .simple)
  }

  /// Sets a path parameter.
  public func path<Value: JSONWritable>(
    _ name: StaticString, _ value: Value, style: ParameterStyle = .simple, explode: Bool = false,
    allowReserved: Bool = false
  ) {
    let name = name.text
    guard let parameter = read(value, .path, name) else { return }
    var writer = ParameterWriter(
      name: name, style: style, isExploded: explode, location: .path, allowReserved: allowReserved)
    writer.write(parameter)
    note(writer)
    if writer.output.isEmpty || writer.output.elementsEqual([.dot]) || writer.output.elementsEqual([.dot, .dot]) {
      let text = Excerpt.quoted(String(decoding: writer.output, as: UTF8.self))
      return report("segment", "neither empty nor . nor ..", .path, name, text)
    }
    pathValues.append((name, writer.output))
  }

  /// Adds a query parameter in its usual style; nothing where there is no value.
  public func query<Value: JSONWritable>(_ name: StaticString, _ value: Value?) {
    addQuery(name.text, value)
  }

  /// Adds a query parameter; nothing where there is no value.
  ///
  /// - Parameter whenEmpty: what becomes of an array without elements.
  public func query<Value: JSONWritable>(
    _ name: StaticString, _ value: Value?, style: ParameterStyle = .form, explode: Bool? = nil,
    allowReserved: Bool = false, whenEmpty: EmptyArray = .omitted
  ) {
    addQuery(name.text, value, style, explode, allowReserved, whenEmpty)
  }

  func addQuery<Value: JSONWritable>(
    _ name: String, _ value: Value?, _ style: ParameterStyle = .form, _ explode: Bool? = nil,
    _ allowReserved: Bool = false, _ whenEmpty: EmptyArray = .omitted
  ) {
    guard let value, let parameter = read(value, .query, name) else { return }
    var writer = ParameterWriter(
      name: name, style: style, isExploded: explode ?? style.isExplodedByDefault, location: .query,
      allowReserved: allowReserved)
    writer.write(parameter)
    note(writer)
    if writer.isUndefined {
      switch whenEmpty {
      case .omitted: break
      case .refused: report("required", "with at least one element", .query, name, "[]")
      case .sent: writer.writeEmpty()
      }
    }
    queryText.join(writer.output, with: [.ampersand])
  }

  /// Sets a header field; nothing where there is no value.
  public func header<Value: JSONWritable>(
    _ name: StaticString, _ value: Value?, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    let name = name.text
    guard let value, let parameter = read(value, .header, name) else { return }
    var writer = ParameterWriter(name: name, style: style, isExploded: explode, location: .header)
    writer.write(parameter)
    note(writer)
    if writer.isUndefined { return }
    setHeader(name, String(decoding: writer.output, as: UTF8.self), .header)
  }

  /// Adds a cookie; nothing where there is no value.
  public func cookie<Value: JSONWritable>(
    _ name: StaticString, _ value: Value?, style: ParameterStyle = .form, explode: Bool? = nil,
    allowReserved: Bool = false
  ) {
    let name = name.text
    guard let value, let parameter = read(value, .cookie, name) else { return }
    var writer = ParameterWriter(
      name: name, style: style, isExploded: explode ?? style.isExplodedByDefault, location: .cookie,
      allowReserved: allowReserved)
    writer.write(parameter)
    note(writer)
    cookieText.join(writer.output, with: [.semicolon, .space])
  }

  /// Sets the body to a value as `application/json`; nothing where there is no value.
  public func json<Value: JSONWritable>(_ value: Value?) {
    json(value, as: "application/json")
  }

  /// Sets the body to a value as JSON, or as the text that a scalar is where the type is of text; nothing where there is
  /// no value.
  public func json<Value: JSONWritable>(_ value: Value?, as type: String) {
    guard let value else { return }
    do throws(JSONError) {
      let isText = BodyFormat(MediaType(type)) == .text
      bytes(isText ? try ScalarText.write(value) : try value.jsonBytes(), as: type)
    } catch {
      let what = error.kind.description
      problems.append(
        Violation(pointer: "/body\(error.pointer)", keyword: "json", bound: "a value that JSON can hold", value: what))
    }
  }

  /// Sets the body to the form that an object is; nothing where there is no value.
  public func form<Value: JSONWritable>(
    _ value: Value?, _ fields: [FormField] = [], as type: String = "application/x-www-form-urlencoded"
  ) {
    guard let value else { return }
    do throws(FormProblem) {
      bytes(try FormWriter.write(value, fields), as: type)
    } catch {
      report(error)
    }
  }

  /// Sets the body to the parts that an object is, one for each property; nothing where there is no value.
  public func multipart<Value: JSONWritable>(
    _ value: Value?, _ fields: [FormField] = [], as type: String = "multipart/form-data"
  ) {
    guard let value else { return }
    do throws(FormProblem) {
      let (body, boundary) = try MultipartWriter.write(value, fields)
      bytes(body, as: "\(type); boundary=\(boundary)")
    } catch {
      report(error)
    }
  }

  private func report(_ error: FormProblem) {
    let (pointer, keyword, message) = error.rule
    problems.append(Violation(pointer: "/body\(pointer)", keyword: keyword, message: message))
  }

  /// Sets the body to text; nothing where there is no value.
  public func text(_ value: String?, as type: String = "text/plain") {
    guard let value else { return }
    bytes(Array(value.utf8), as: type)
  }

  /// Sets the body to the text of a number, a date or another scalar; nothing where there is no value.
  public func text<Value: JSONWritable>(_ value: Value?, as type: String = "text/plain") {
    guard let value else { return }
    do throws(JSONError) {
      bytes(try ScalarText.write(value), as: type)
    } catch {
      report(.json(error))
    }
  }

  /// Sets the body to a value, written as the media type wants it; nothing where there is no value.
  public func value<Value: JSONWritable>(
    _ value: Value?, _ fields: [FormField] = [], as type: String = "application/json"
  ) {
    switch BodyFormat(MediaType(type)) {
    case .json: json(value, as: type)
    case .form: form(value, fields, as: type)
    case .multipart: multipart(value, fields, as: type)
    case .text: text(value, as: type)
    }
  }

  /// Sets the body to bytes of a media type; nothing where there is no value.
  public func bytes(_ value: TypedBytes?) {
    guard let value else { return }
    bytes(value.bytes, as: value.contentType)
  }

  /// Sets the body to bytes; nothing where there is no value.
  public func bytes(_ value: [UInt8]?, as type: String = "application/octet-stream") {
    guard let value else { return }
    body = value
    setHeader("content-type", type, .header)
  }
}
