// What the tests of the golden cases share: JSON in and out, violations as short texts, and a transport that remembers.
import APIRuntime
import Testing

/// Reads the JSON and expects exactly it, or the other text, when the value is written again.
@discardableResult
func roundTrip<Model: JSONReadable & JSONWritable>(
  _ json: String, as type: Model.Type, to written: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Model {
  let value = try Model(json: json)
  #expect(try value.jsonText() == written ?? json, sourceLocation: sourceLocation)
  return value
}

/// What reading the JSON fails with: the place and what is wrong there.
func readingError<Model: JSONReadable>(_ json: String, as type: Model.Type) -> String? {
  do {
    _ = try Model(json: json)
    return nil
  } catch {
    return "\(error.pointer) \(error.kind)"
  }
}

/// Pointer and keyword of everything that the document objects to.
func violations(of value: some Validatable) -> [String] {
  do {
    try value.validate()
    return []
  } catch {
    return error.violations.map { "\($0.pointer) \($0.keyword)" }
  }
}

/// What a call of the operation fails with; `nil` where it succeeds.
func failure<Operation: APIOperation>(
  of operation: Operation.Type, _ call: () async throws(Operation.Failure) -> Operation.Success
) async -> Operation.Failure? {
  do throws(Operation.Failure) {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}

/// Pointer and keyword of what a request was not sent for.
func refusals<Response>(_ failure: CallFailure<Response>?) -> [String]? {
  guard case .invalidRequest(let error)? = failure else { return nil }
  return error.violations.map { "\($0.pointer) \($0.keyword)" }
}

/// What was sent, and the answer to it.
final class Recorder: ClientTransport {
  private let answer: @Sendable (ServerRequest) async -> ServerResponse
  private let storage = Storage()

  private actor Storage {
    var requests: [ServerRequest] = []
    func add(_ request: ServerRequest) { requests.append(request) }
  }

  init(_ answer: @escaping @Sendable (ServerRequest) async -> ServerResponse) { self.answer = answer }

  convenience init(status: Int = 204) { self.init { _ in .empty(status: status) } }

  convenience init(_ server: some APIServer) { self.init { await server.respond(to: $0) } }

  var requests: [ServerRequest] { get async { await storage.requests } }

  /// The last request's target, as in `/pets?page=1`.
  var target: String? { get async { await requests.last?.target } }

  func send(
    _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
  ) async throws -> (HTTPResponse, [UInt8]) {
    let received = ServerRequest(request, body: body ?? [])
    await storage.add(received)
    let response = await answer(received)
    return (response.head, response.body)
  }
}
