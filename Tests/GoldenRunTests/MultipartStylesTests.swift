// Tests/Golden/multipart-styles: properties of form data that are laid out as query parameters are (OpenAPI 3.1.1
// §4.8.15.1.2), held against the style examples of §4.8.12.4. Parts take the place of pairs, and nothing is coded.
import APIRuntime
import Golden_multipart_styles
import Testing

@Suite("Golden case multipart-styles")
struct MultipartStylesTests {
  private actor Received {
    var body: AddColors.Request?
    func set(_ body: AddColors.Request) { self.body = body }
  }

  private struct Service: ExampleService {
    let received = Received()
    func addColors(body: AddColors.Request) async throws(AddColors.Failure) { await received.set(body) }
  }

  private let service = Service()

  /// What is sent, as `name=content` a part, and what the service is called with.
  private func send(_ body: AddColors.Request) async throws -> (parts: [String], received: AddColors.Request?) {
    let recorder = Recorder(ExampleServer(service))
    try await ExampleClient(server: .custom("http://localhost"), transport: recorder).addColors(body: body)
    let request = try #require(await recorder.requests.last)
    let boundary = try #require(request.headers[.contentType].flatMap { MediaType($0) }?["boundary"])
    let parts = String(decoding: request.body, as: UTF8.self).split(separator: "--\(boundary)").dropLast()
    let texts = parts.map { part in
      let lines = part.split(separator: "\r\n", omittingEmptySubsequences: true)
      return "\(lines[0].split(separator: "\"")[1])=\(lines.dropFirst().joined(separator: "|"))"
    }
    return (texts, await service.received.body)
  }

  @Test("Lists and objects are laid out as in a query, with parts for pairs")
  func styles() async throws {
    let names = ["blue", "black", "brown"]
    let color = Color(r: 100, g: 200, b: 150)
    let body = AddColors.Request(
      form: names, list: names, spaces: names, pipes: names, numbers: [1, 2], pairs: color, members: color, one: "a,b c"
    )
    let (parts, received) = try await send(body)
    #expect(
      parts == [
        "form=blue", "form=black", "form=brown",
        "list=blue,black,brown",
        "spaces=blue black brown",
        "pipes=blue|black|brown",
        "numbers=1,2",
        "pairs=R,100,G,200,B,150",
        "R=100", "G=200", "B=150",
        "one=a,b c",
      ])
    #expect(received == body)
  }

  @Test("Nothing is coded, and a value that holds the delimiter is not sent")
  func delimiters() async throws {
    let body = AddColors.Request(list: ["a b", "\u{FC}%20"], spaces: ["a,b"])
    let (parts, received) = try await send(body)
    #expect(parts == ["list=a b,\u{FC}%20", "spaces=a,b"])
    #expect(received == body)
    let failure = await failure(of: AddColors.self) { () throws(AddColors.Failure) in
      try await ExampleClient(server: .custom("http://localhost"), transport: Recorder(status: 204))
        .addColors(body: AddColors.Request(pipes: ["a|b"]))
    }
    #expect(refusals(failure) == ["/body/pipes pipeDelimited"])
  }

  @Test("An empty list and an absent one are no part")
  func absent() async throws {
    let (parts, received) = try await send(AddColors.Request(form: [], list: []))
    #expect(parts.isEmpty)
    #expect(received == AddColors.Request())
  }
}
