// What the tests of the wire share: a transport that keeps what passes through it, and answers as short values.
import APIRuntime
import Testing

/// Passes requests on and keeps them: as lines of method and target, header fields by name, and the body.
final class WireTap: ClientTransport {
  private let next: any ClientTransport
  private let kept = Kept()

  private actor Kept {
    var messages: [[String]] = []
    func add(_ message: [String]) { messages.append(message) }
  }

  init(_ server: some APIServer) { next = .inMemory(server) }

  init(_ next: some ClientTransport) { self.next = next }

  /// The last request; empty where none was sent.
  var sent: [String] { get async { await kept.messages.last ?? [] } }

  /// The last request's method and target.
  var line: String? { get async { await sent.first } }

  /// The last request's body.
  var body: String? { get async { await sent.last } }

  func send(
    _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
  ) async throws -> (HTTPResponse, [UInt8]) {
    let fields = request.headerFields.map { "\($0.name.canonicalName): \($0.value)" }.sorted()
    let texts = body.map { [String(decoding: $0, as: UTF8.self)] } ?? []
    await kept.add(["\(request.method.rawValue) \(request.path ?? "")"] + fields + texts)
    return try await next.send(request, body: body, options: options)
  }
}

/// Answers every request with one status and an empty body, as no document says.
struct Refusing: ClientTransport {
  var status = 418

  func send(
    _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
  ) async throws -> (HTTPResponse, [UInt8]) {
    (HTTPResponse(status: .init(code: status)), [])
  }
}

/// What a call of the operation fails with; `nil` where it succeeds.
func failure<Operation: APIOperation, Success>(
  of operation: Operation.Type, _ call: () async throws -> Success
) async -> Operation.Failure? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error as? Operation.Failure
  }
}

/// The documented failure that a call of the operation ends with.
func documentedFailure<Operation: APIOperation, Success>(
  of operation: Operation.Type, _ call: () async throws -> Success
) async -> Operation.FailureResponse? {
  guard case .response(let response)? = await failure(of: operation, call) else { return nil }
  return response
}

/// The status that the document does not describe and that a call of the operation ends with.
func undocumentedStatus<Operation: APIOperation, Success>(
  of operation: Operation.Type, _ call: () async throws -> Success
) async -> Int? {
  guard case .undocumented(let response)? = await failure(of: operation, call) else { return nil }
  return response.status
}

/// Pointer and keyword of what a request was not sent for.
func refusals<Operation: APIOperation, Success>(
  of operation: Operation.Type, _ call: () async throws -> Success
) async -> [String]? {
  guard case .invalidRequest(let error)? = await failure(of: operation, call) else { return nil }
  return error.violations.map { "\($0.pointer) \($0.keyword)" }
}

extension APIServer {
  /// The answer to a request that no client wrote.
  func answer(
    _ method: String, _ target: String, _ fields: [String: String] = [:], _ body: String = ""
  ) async throws -> ServerResponse {
    var request = HTTPRequest(
      method: try #require(HTTPRequest.Method(method)), scheme: "http", authority: "localhost", path: target)
    for (name, value) in fields { request.headerFields[try #require(HTTPField.Name(name))] = value }
    return await respond(to: ServerRequest(request, body: Array(body.utf8)))
  }
}

extension ServerResponse {
  /// Status, content type and the pointers of the violations, as in `400 application/problem+json /query/page`.
  var summary: String {
    get throws {
      let problem = try ProblemDetails(jsonBytes: body)
      return (["\(status)", headers[.contentType] ?? ""] + problem.violations.map(\.pointer)).joined(separator: " ")
    }
  }
}
