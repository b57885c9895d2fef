// Tests/Golden/media-types: bodies as JSON, as text and as bytes.
import APIRuntime
import Golden_media_types
import Testing

@Suite("Golden case media-types")
struct MediaTypesTests {
  private struct Service: ExampleService {
    func addNote(body: Note, contentType: AddNote.ContentType) async throws(AddNote.Failure) -> Note {
      Note(text: body.text == "type?" ? "\(contentType)" : body.text)
    }
    func putImage(body: [UInt8]) async throws(PutImage.Failure) -> [UInt8] { body.reversed() }
    func replaceText(
      body: String?, contentType: ReplaceText.ContentType?
    ) async throws(ReplaceText.Failure) -> String {
      "\(body ?? "nothing") \(contentType?.rawValue ?? "-")"
    }
  }

  private let recorder = Recorder(ExampleServer(Service()))
  private var client: ExampleClient { ExampleClient(server: .custom("http://localhost"), transport: recorder) }

  @Test("A body travels as the media type that is chosen, the document's first by itself")
  func json() async throws {
    for type in AddNote.ContentType.allCases {
      #expect(try await client.addNote(body: Note(text: "hi"), contentType: type) == Note(text: "hi"))
      #expect(await recorder.requests.last?.headers[.contentType] == type.rawValue)
      #expect(await recorder.requests.last?.headers[.accept] == "application/vnd.note+json")
    }
    _ = try await client.addNote(body: Note(text: "hi"))
    #expect(await recorder.requests.last?.headers[.contentType] == "application/json;odata.metadata=minimal")
  }

  @Test("A service is told which media type came")
  func told() async throws {
    #expect(try await client.addNote(body: Note(text: "type?")).text == "applicationJSONOdataMetadataMinimal")
    #expect(
      try await client.addNote(body: Note(text: "type?"), contentType: .applicationVndNoteJSON).text
        == "applicationVndNoteJSON")
  }

  @Test("Text and bytes pass as they are, and an optional body may be left out")
  func others() async throws {
    #expect(try await client.replaceText(body: "gr\u{FC}n") == "gr\u{FC}n text/plain")
    #expect(try await client.replaceText(body: "*", contentType: .textMarkdown) == "* text/markdown")
    #expect(try await client.replaceText(body: "") == " text/plain")
    #expect(try await client.replaceText() == "nothing -")
    #expect(await recorder.requests.last?.headers[.contentType] == nil)
    #expect(try await client.putImage(body: [0, 255, 10]) == [10, 255, 0])
    #expect(await recorder.requests.last?.headers[.contentType] == "image/png")
  }

  @Test("Another media type is 415, another body 400")
  func refused() async throws {
    let post = { (type: String, body: String) async throws -> Int in
      var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/notes")
      request.headerFields[.contentType] = type
      let options = TransportOptions(maximumResponseSize: 1 << 20)
      return try await recorder.send(request, body: Array(body.utf8), options: options).0.status.code
    }
    #expect(try await post("application/json", #"{"text":"hi"}"#) == 200)
    #expect(try await post("text/plain", #"{"text":"hi"}"#) == 415)
    #expect(try await post("application/json", #"{"text":"hi""#) == 400)
    #expect(try await post("application/json", #"{"text":"too long"}"#) == 400)
  }

  @Test("A body that breaks a constraint is not sent")
  func constrained() async {
    let failure = await failure(of: AddNote.self) { () async throws(AddNote.Failure) in
      try await client.addNote(body: Note(text: "too long"))
    }
    #expect(refusals(failure) == ["/body/text maxLength"])
  }
}
