// Tests/Golden/multipart-bodies: the example of OpenAPI 3.1.1 §4.8.15, and files in both directions.
import APIRuntime
import Golden_multipart_bodies
import Testing

@Suite("Golden case multipart-bodies")
struct MultipartBodiesTests {
  /// Answers with what it is called with.
  private struct Service: ExampleService {
    func addProfile(body: AddProfile.Request) async throws(AddProfile.Failure) -> JSONObject {
      (try? JSONObject(json: body.jsonText())) ?? [:]
    }
    func addFiles(body: AddFiles.Request?) async throws(AddFiles.Failure) -> AddFiles.Response {
      AddFiles.Response(files: body?.files ?? [], title: body?.title, count: body?.files?.count)
    }
  }

  private let recorder = Recorder(ExampleServer(Service()))
  private var client: ExampleClient { ExampleClient(server: .custom("http://localhost"), transport: recorder) }

  /// The body of the last request with `BOUNDARY` for the boundary.
  private var sent: String? {
    get async {
      guard let request = await recorder.requests.last, let type = request.headers[.contentType],
        let boundary = MediaType(type)?["boundary"]
      else { return nil }
      let lines = String(decoding: request.body, as: UTF8.self).split(
        separator: "\r\n", omittingEmptySubsequences: false)
      return lines.map {
        $0.hasPrefix("--\(boundary)") ? "--BOUNDARY" + $0.dropFirst(boundary.utf8.count + 2) : String($0)
      }
      .joined(separator: "\n")
    }
  }

  private func post(_ path: String, _ body: String) async throws -> (status: Int, body: String) {
    var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path)
    request.headerFields[.contentType] = "multipart/form-data; boundary=\"X Y\""
    let text = body.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let (head, answer) = try await recorder.send(
      request, body: Array(text.utf8), options: TransportOptions(maximumResponseSize: 1 << 20))
    return (head.status.code, String(decoding: answer, as: UTF8.self))
  }

  @Test("Text is text, an object is JSON, an array is several parts, a file has its name and media type")
  func parts() async throws {
    let id = try #require(UniqueID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
    let answer = try await client.addProfile(
      body: AddProfile.Request(
        id: id, age: 7, address: Address(street: "gr\u{FC}n 1"), addresses: [Address(zip: "1"), Address(zip: "2")],
        children: ["Ann", ""], historyMetadata: MultipartFile(Array("<a/>".utf8), filename: nil),
        profileImage: MultipartFile([1, 2], filename: "me \"1\".png", contentType: "image/png"),
        metadata: ["a b": "c"], note: .value("*hi*")))
    #expect(
      await sent == """
        --BOUNDARY
        Content-Disposition: form-data; name="id"

        f81d4fae-7dec-11d0-a765-00a0c91e6bf6
        --BOUNDARY
        Content-Disposition: form-data; name="age"

        7
        --BOUNDARY
        Content-Disposition: form-data; name="address"
        Content-Type: application/json

        {"street":"gr\u{FC}n 1"}
        --BOUNDARY
        Content-Disposition: form-data; name="addresses"
        Content-Type: application/json

        {"zip":"1"}
        --BOUNDARY
        Content-Disposition: form-data; name="addresses"
        Content-Type: application/json

        {"zip":"2"}
        --BOUNDARY
        Content-Disposition: form-data; name="children"

        Ann
        --BOUNDARY
        Content-Disposition: form-data; name="children"


        --BOUNDARY
        Content-Disposition: form-data; name="historyMetadata"
        Content-Type: application/xml;charset=utf-8

        <a/>
        --BOUNDARY
        Content-Disposition: form-data; name="profileImage"; filename="me %221%22.png"
        Content-Type: image/png

        \u{1}\u{2}
        --BOUNDARY
        Content-Disposition: form-data; name="metadata[a b]"

        c
        --BOUNDARY
        Content-Disposition: form-data; name="note"
        Content-Type: text/markdown

        *hi*
        --BOUNDARY--

        """)
    let address = #"{"street":"gr\#u{FC}n 1"}"#
    let history = #"{"contentType":"application/xml;charset=utf-8","content":"PGEvPg=="}"#
    let image = #"{"filename":"me \"1\".png","contentType":"image/png","content":"AQI="}"#
    let members = [
      #""id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6""#, #""age":7"#, #""address":\#(address)"#,
      #""addresses":[{"zip":"1"},{"zip":"2"}]"#, #""children":["Ann",""]"#, #""historyMetadata":\#(history)"#,
      #""profileImage":\#(image)"#, #""metadata":{"a b":"c"}"#, #""note":"*hi*""#,
    ]
    let expected = "{\(members.joined(separator: ","))}"
    #expect(try answer.jsonText() == expected)
  }

  @Test("Files travel back and forth, whatever bytes they are")
  func files() async throws {
    let files = [
      MultipartFile((0...255).map { $0 }, filename: "all.bin"), MultipartFile([], filename: "", contentType: "text/x"),
      MultipartFile(Array("\r\n--".utf8), filename: nil, contentType: "a/b", headers: [.contentLanguage: "de"]),
    ]
    let answer = try await client.addFiles(body: AddFiles.Request(files: files, title: "t"))
    #expect(answer.files.map(\.content) == files.map(\.content))
    #expect(answer.files.map(\.filename) == files.map(\.filename))
    #expect(answer.files.map(\.contentType) == ["application/octet-stream", "text/x", "a/b"])
    #expect(answer.files[2].headers[.contentLanguage] == "de")
    #expect(answer.title == "t")
    #expect(answer.count == 3)
  }

  @Test("A body is read as curl 7.88 wrote it, with -F and --form-string")
  func curl() async throws {
    let answer = try await post(
      "/profiles",
      """
      --X Y
      Content-Disposition: form-data; name="id"

      f81d4fae-7dec-11d0-a765-00a0c91e6bf6
      --X Y
      Content-Disposition: form-data; name="note"

      @"x";y
      --X Y
      Content-Disposition: form-data; name="children"

      Ann
      --X Y
      Content-Disposition: form-data; name="children"

      Bo
      --X Y
      Content-Disposition: form-data; name="address"
      Content-Type: application/json

      {"street":"s"}
      --X Y
      Content-Disposition: form-data; name="profileImage"; filename="q%22u.png"
      Content-Type: image/png

      PNG
      --
      --X Y--

      """)
    #expect(answer.status == 200)
    #expect(answer.body.contains(#""address":{"street":"s"},"children":["Ann","Bo"]"#))
    let image = #"{"filename":"q\"u.png","contentType":"image/png","content":"UE5HDQotLQ=="}"#
    #expect(answer.body.contains(#""profileImage":\#(image)"#))
    #expect(answer.body.contains(#""note":"@\"x\";y""#))
  }

  @Test(
    "What is wrong with a part is 400 and the place",
    arguments: [
      ("name=\"id\"\n\nx", "/body/id"), ("name=\"age\"\n\n1", "/body"),
      (
        "name=\"id\"\n\nf81d4fae-7dec-11d0-a765-00a0c91e6bf6\n--X Y\nContent-Disposition: form-data; name=age\n\n151",
        "/body/age"
      ),
      ("name=\"profileImage\"\nContent-Type: image/gif\n\nx", "/body/profileImage"),
      ("name=\"profileImage\"\n\nx", "/body/profileImage"),
      ("name=\"note\"\nContent-Type: text/markdown; charset=latin1\n\nx", "/body/note"), ("\n\nx", "/body"),
      (
        "name=\"metadata[a\"\n\nx\n--X Y\nContent-Disposition: form-data; name=\"metadata[a]b]\"\n\nx", "/body/metadata"
      ),
    ])
  func refused(part: String, pointer: String) async throws {
    let answer = try await post("/profiles", "--X Y\nContent-Disposition: form-data; \(part)\n--X Y--\n")
    #expect(answer.status == 400)
    #expect(answer.body.contains("\"pointer\":\"\(pointer)\""))
  }

  @Test("A file of another media type than the document has is not sent")
  func constrained() async throws {
    let id = try #require(UniqueID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
    let image = MultipartFile([1], filename: "a.gif", contentType: "image/gif")
    let other = await failure(of: AddProfile.self) { () async throws(AddProfile.Failure) in
      try await client.addProfile(body: AddProfile.Request(id: id, profileImage: image))
    }
    #expect(refusals(other) == ["/body/profileImage contentType"])
    let tooMany = await failure(of: AddFiles.self) { () async throws(AddFiles.Failure) in
      try await client.addFiles(body: AddFiles.Request(files: Array(repeating: image, count: 4)))
    }
    #expect(refusals(tooMany) == ["/body/files maxItems"])
  }
}
