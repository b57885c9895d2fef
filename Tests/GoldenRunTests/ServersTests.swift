// Tests/Golden/servers: where the API is served.
import APIRuntime
import Golden_servers
import Testing

@Suite("Golden case servers")
struct ServersTests {
  @Test("Every server has its URL, with defaults for its variables")
  func urls() {
    #expect(ExampleClient.Server.sandbox.baseURL.text == "https://sandbox.example.com/v1")
    #expect(ExampleClient.Server.production().baseURL.text == "https://eu.example.com:443/v1")
    let other = ExampleClient.Server.production(region: .usEast, port: "8443", base: "v2")
    #expect(other.baseURL.text == "https://us-east.example.com:8443/v2")
    #expect(ExampleClient.Server.custom("http://localhost:8080/x/").baseURL.text == "http://localhost:8080/x")
  }

  @Test("The path of a server stands before the path of the operation")
  func path() async throws {
    let recorder = Recorder()
    try await ExampleClient(transport: recorder).ping()
    #expect(await recorder.target == "/v1/ping")
    try await ExampleClient(server: .production(base: "a/b"), transport: recorder).ping()
    #expect(await recorder.target == "/a/b/ping")
  }

  @Test("A variable cannot move a request to another host", arguments: ["443@evil.com", "443/..", "443#", "4 43", ""])
  func moved(port: String) async {
    let recorder = Recorder()
    let client = ExampleClient(server: .production(port: port.isEmpty ? "@evil.com" : port), transport: recorder)
    await #expect(throws: Ping.Failure.self) { try await client.ping() }
    #expect(await recorder.requests.isEmpty)
  }

  @Test("A server answers below its base path")
  func served() async throws {
    struct Service: ExampleService {
      func ping() async throws(Ping.Failure) {}
    }
    try await ExampleClient(transport: .inMemory(ExampleServer(Service()))).ping()
    let elsewhere = ExampleClient(transport: .inMemory(ExampleServer(Service(), basePath: "/other")))
    await #expect(throws: Ping.Failure.self) { try await elsewhere.ping() }
  }
}
