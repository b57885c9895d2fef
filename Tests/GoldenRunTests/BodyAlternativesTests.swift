// Tests/Golden/body-alternatives: bodies that are of one of several types, chosen and told apart by their media type.
import APIRuntime
import Golden_body_alternatives
import Testing

@Suite("Golden case body-alternatives")
struct BodyAlternativesTests {
  /// Answers with what it is called with.
  private struct Service: ExampleService {
    func createMessage(body: CreateMessage.Body) async throws(CreateMessage.Failure) -> CreateMessage.ResponseBody {
      switch body {
      case .json(let message): return .json(message)
      case .multipart(let message):
        return .json(Message(text: message.text, tags: message.files?.map { $0.filename ?? "" }))
      case .text("scim"): throw .response(.badRequest(.applicationSCIMJSON(.init(status: 7))))
      case .text("json"): throw .response(.badRequest(.json(Problem(message: "m"))))
      case .text(let text): return .text("text,\(text)")
      case .bytes(let bytes): return .text("\(bytes.contentType),\(bytes.bytes.count)")
      }
    }
    func replacePet(
      body: Message?, contentType: ReplacePet.ContentType?
    ) async throws(ReplacePet.Failure) -> ReplacePet.Response {
      ReplacePet.Response(tags: (body?.tags ?? []) + ["\(contentType?.rawValue ?? "none")"])
    }
    func searchPets(body: SearchPets.Body?) async throws(SearchPets.Failure) {}
  }

  private let recorder = Recorder(ExampleServer(Service()))
  private var client: ExampleClient { ExampleClient(server: .custom("http://localhost"), transport: recorder) }

  @Test("Each case is sent as its media type and comes back as the one that was answered")
  func cases() async throws {
    #expect(try await client.createMessage(body: .json(Message(text: "a"))) == .json(Message(text: "a")))
    #expect(await recorder.requests.last?.headers[.contentType] == "application/json")
    #expect(await recorder.requests.last?.headers[.accept] == "application/json, text/csv, application/scim+json")
    let files = [MultipartFile([1], filename: "f")]
    #expect(
      try await client.createMessage(body: .multipart(.init(text: "a", files: files)))
        == .json(Message(text: "a", tags: ["f"])))
    #expect(try await client.createMessage(body: .text("hi")) == .text("text,hi"))
    #expect(await recorder.requests.last?.headers[.contentType] == "text/plain")
    let image = TypedBytes([1, 2], contentType: "image/jpeg")
    #expect(try await client.createMessage(body: .bytes(image)) == .text("image/jpeg,2"))
  }

  @Test("Failures are told apart by their media type, too")
  func failures() async {
    let scim = await failure(of: CreateMessage.self) { () async throws(CreateMessage.Failure) in
      try await client.createMessage(body: .text("scim"))
    }
    guard case .response(.badRequest(.applicationSCIMJSON(let body))) = scim else {
      Issue.record("\(String(describing: scim))")
      return
    }
    #expect(body.status == 7)
    let json = await failure(of: CreateMessage.self) { () async throws(CreateMessage.Failure) in
      try await client.createMessage(body: .text("json"))
    }
    guard case .response(.badRequest(.json(let problem))) = json else {
      Issue.record("\(String(describing: json))")
      return
    }
    #expect(problem.message == "m")
  }

  @Test("What a case holds is checked, and a media type of no case is refused")
  func refused() async throws {
    let long = await failure(of: CreateMessage.self) { () async throws(CreateMessage.Failure) in
      try await client.createMessage(body: .text("too long"))
    }
    #expect(refusals(long) == ["/body maxLength"])
    let gif = await failure(of: CreateMessage.self) { () async throws(CreateMessage.Failure) in
      try await client.createMessage(body: .bytes(TypedBytes([], contentType: "image/gif")))
    }
    guard case .undocumented(let response) = gif else {
      Issue.record("\(String(describing: gif))")
      return
    }
    #expect(response.status == 415)
  }

  @Test("One type that is written in several ways is one argument, and the media type another")
  func shared() async throws {
    let pet = Message(text: "a", tags: ["b", "c d"])
    #expect(try await client.replacePet(body: pet).tags == ["b", "c d", "application/json"])
    #expect(
      try await client.replacePet(body: pet, contentType: .applicationXWwwFormUrlencoded).tags
        == ["b", "c d", "application/x-www-form-urlencoded"])
    #expect(await recorder.requests.last.map { String(decoding: $0.body, as: UTF8.self) } == "text=a&tags=b&tags=c+d")
    #expect(try await client.replacePet().tags == ["none"])
  }

  @Test("A server writes what the caller accepts")
  func accepted() async throws {
    for (accept, type, body) in [
      ("application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "tags=none"),
      ("*/*", "application/json", #"{"tags":["none"]}"#),
    ] {
      var request = HTTPRequest(method: .put, scheme: "http", authority: "localhost", path: "/pets")
      request.headerFields[.accept] = accept
      let (head, answer) = try await recorder.send(
        request, body: nil, options: TransportOptions(maximumResponseSize: 1 << 20))
      #expect(head.headerFields[.contentType] == type)
      #expect(String(decoding: answer, as: UTF8.self) == body)
    }
  }

  @Test("A body that may be left out is an optional enum")
  func optional() async throws {
    try await client.searchPets()
    #expect(await recorder.requests.last?.headers[.contentType] == nil)
    try await client.searchPets(body: .text(""))
    #expect(await recorder.requests.last?.headers[.contentType] == "text/plain")
    try await client.searchPets(body: .json(.init(name: "n")))
    #expect(await recorder.requests.last?.headers[.contentType] == "application/json")
  }
}
