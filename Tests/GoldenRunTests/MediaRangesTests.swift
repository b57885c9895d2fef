// Tests/Golden/media-ranges (TRAPS.md row 22): ranges, parameters, and scalars as text.
import APIRuntime
import Golden_media_ranges
import Testing

@Suite("Golden case media-ranges, TRAPS.md row 22")
struct MediaRangesTests {
  /// Answers with what it is called with.
  private struct Service: ExampleService {
    func uploadAsset(body: TypedBytes) async throws(UploadAsset.Failure) -> TypedBytes { body }
    func addNote(body: Note, contentType: String) async throws(AddNote.Failure) -> Note {
      Note(text: "\(body.text) \(contentType)")
    }
    func addDraft(body: Note, contentType: String) async throws(AddDraft.Failure) -> Note {
      Note(text: "\(body.text) \(contentType)")
    }
    func readReport() async throws(ReadReport.Failure) -> ReadReport.ResponseBody { .json(Note(text: "r")) }
    func setCount(body: Int) async throws(SetCount.Failure) -> SetCount.Response { body > 10 ? .high : .low }
    func putRaw(body: String) async throws(PutRaw.Failure) -> [UInt8] { Array(body.utf8) }
  }

  private let recorder = Recorder(ExampleServer(Service()))
  private var client: ExampleClient { ExampleClient(server: .custom("http://localhost"), transport: recorder) }

  @Test("For a range the caller says what the bytes are, and is told what came")
  func bytes() async throws {
    let image = TypedBytes([1, 2], contentType: "image/webp")
    #expect(try await client.uploadAsset(body: image) == image)
    #expect(await recorder.requests.last?.headers[.contentType] == "image/webp")
    _ = try await client.uploadAsset(body: TypedBytes([1]))
    #expect(await recorder.requests.last?.headers[.contentType] == "application/octet-stream")
  }

  @Test("JSON under a range is application/json unless the caller says otherwise")
  func json() async throws {
    #expect(try await client.addNote(body: Note(text: "a")).text == "a application/json")
    #expect(
      try await client.addNote(body: Note(text: "a"), contentType: "application/vnd.note+json").text
        == "a application/vnd.note+json")
    let other = await failure(of: AddNote.self) { () async throws(AddNote.Failure) in
      try await client.addNote(body: Note(text: "a"), contentType: "text/plain")
    }
    guard case .undocumented(let response) = other else {
      Issue.record("\(String(describing: other))")
      return
    }
    #expect(response.status == 415)
  }

  @Test(
    "All that ends in +json is JSON, which is what is sent for it",
    arguments: ["application/json", "text/json", "application/merge-patch+json"])
  func suffix(type: String) async throws {
    #expect(try await client.addDraft(body: Note(text: "a")).text == "a application/json")
    var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/drafts")
    request.headerFields[.contentType] = type
    request.headerFields[.accept] = "application/json"
    let (head, answer) = try await recorder.send(
      request, body: Array(#"{"text":"b"}"#.utf8), options: TransportOptions(maximumResponseSize: 1 << 20))
    #expect(head.headerFields[.contentType] == "application/json")
    #expect(String(decoding: answer, as: UTF8.self) == #"{"text":"b \#(type)"}"#)
  }

  @Test(
    "A body is read as the most specific media type that covers it",
    arguments: [
      ("application/json", #"{"text":"n"}"#, ReadReport.ResponseBody.json(Note(text: "n"))),
      ("application/json; charset=utf-8", #"{"text":"n"}"#, .json(Note(text: "n"))),
      ("application/json; profile=short", #""n""#, .applicationJSONProfileShort("n")),
      ("text/markdown", "n", .applicationJSONProfileShort("n")),
      ("image/png", "n", .bytes(TypedBytes([0x6E], contentType: "image/png"))),
    ])
  func specific(type: String, body: String, expected: ReadReport.ResponseBody) async throws {
    let transport = Recorder { _ in
      ServerResponse(status: 200, headers: [.contentType: type], body: Array(body.utf8))
    }
    let client = ExampleClient(server: .custom("http://localhost"), transport: transport)
    #expect(try await client.readReport() == expected)
  }

  @Test("A number and an enumeration are plain text")
  func scalars() async throws {
    #expect(try await client.setCount(body: 11) == .high)
    let request = try #require(await recorder.requests.last)
    #expect(request.body == Array("11".utf8))
    let none = await failure(of: SetCount.self) { () async throws(SetCount.Failure) in
      try await client.setCount(body: 0)
    }
    #expect(refusals(none) == ["/body minimum"])
    var bad = HTTPRequest(method: .put, scheme: "http", authority: "localhost", path: "/count")
    bad.headerFields[.contentType] = "text/plain; charset=utf-8"
    let options = TransportOptions(maximumResponseSize: 1 << 20)
    #expect(try await recorder.send(bad, body: Array("many".utf8), options: options).0.status.code == 400)
    #expect(try await recorder.send(bad, body: Array("7".utf8), options: options).0.status.code == 200)
  }

  @Test("A binary string in JSON is text, a body of octets is bytes")
  func binary() async throws {
    #expect(try await client.putRaw(body: "a\"b") == Array("a\"b".utf8))
    #expect(await recorder.requests.last?.body == Array(#""a\"b""#.utf8))
  }
}
