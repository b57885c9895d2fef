// Tests/Golden/operation-servers: where requests go when paths and operations have servers of their own.
import APIRuntime
import Golden_operation_servers
import Testing

@Suite("Golden case operation-servers")
struct OperationServersTests {
  /// Remembers where requests go.
  private struct Destinations: ClientTransport {
    let log = Log()

    actor Log {
      private(set) var texts: [String] = []
      func add(_ text: String) { texts.append(text) }
    }

    func send(
      _ request: HTTPRequest, body: [UInt8]?, options: TransportOptions
    ) async throws -> (HTTPResponse, [UInt8]) {
      await log.add("\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")")
      return (HTTPResponse(status: .noContent), [])
    }
  }

  private let transport = Destinations()
  private var last: String? { get async { await transport.log.texts.last } }

  @Test("An operation goes to its own server, else to its path's, else to the document's")
  func own() async throws {
    let client = ExampleClient(transport: transport)
    try await client.ping()
    #expect(await last == "https://api.example.com/v1/ping")
    try await client.listFiles(server: "a")
    #expect(await last == "https://files.example.com/v2/files?server=a")
    try await client.uploadFile(body: [1])
    #expect(await last == "https://eu.upload.example.com/files")
  }

  @Test("A caller chooses one, and a path alone is on the client's host")
  func chosen() async throws {
    let client = ExampleClient(transport: transport)
    try await client.uploadFile(server: .regional(region: .us))
    #expect(await last == "https://us.upload.example.com/files")
    try await client.uploadFile(server: .here)
    #expect(await last == "https://api.example.com/uploads/files")
    try await client.listFiles(operationServer: .custom("http://localhost:1/x"))
    #expect(await last == "http://localhost:1/x/files")
  }

  @Test("A client with a server of the user's own goes there with everything, unless the caller says otherwise")
  func mock() async throws {
    let client = ExampleClient(server: .custom("http://localhost:8080/v1"), transport: transport)
    try await client.uploadFile()
    #expect(await last == "http://localhost:8080/v1/files")
    try await client.listFiles()
    #expect(await last == "http://localhost:8080/v1/files")
    try await client.uploadFile(server: .regional())
    #expect(await last == "https://eu.upload.example.com/files")
  }

  @Test("A server that cannot be used is reported before anything is sent")
  func unusable() async {
    let client = ExampleClient(transport: transport)
    await #expect(throws: ListFiles.Failure.self) { try await client.listFiles(operationServer: .custom("ftp://a")) }
    #expect(await transport.log.texts.isEmpty)
  }

  @Test("A service answers below the path of the document's server")
  func served() async throws {
    struct Service: ExampleService {
      func listFiles(server: String?) async throws(ListFiles.Failure) {}
      func ping() async throws(Ping.Failure) {}
      func uploadFile(body: [UInt8]?) async throws(UploadFile.Failure) {}
    }
    let server = ExampleServer(Service())
    try await ExampleClient(server: .custom("/v1"), transport: .inMemory(server)).uploadFile(body: [1])
    try await ExampleClient(transport: .inMemory(server)).ping()
  }
}
