// Multipart bodies between generated code and programs that are not ours: curl sends to a server, Python reads what a
// client sends.
import APIRuntime
import APIRuntimeHummingbird
import MultipartBodies
import Testing

@Suite("Multipart bodies over sockets", .timeLimit(.minutes(2)))
struct MultipartSocketTests {
  /// Answers with what it is called with.
  private struct Service: ExampleService {
    func addProfile(body: AddProfile.Request) async throws(AddProfile.Failure) -> JSONObject {
      (try? JSONObject(json: body.jsonText())) ?? [:]
    }
    func addFiles(body: AddFiles.Request?) async throws(AddFiles.Failure) -> AddFiles.Response {
      AddFiles.Response(files: body?.files ?? [], title: body?.title, count: body?.files?.count)
    }
  }

  private let id = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"

  @Test("A server reads the parts that curl sends, files with any bytes in them")
  func fromCurl() async throws {
    try await hosting(ExampleServer(Service())) { (port) async throws in
      let answer = try await curl(
        """
        -F id=\(id) -F age=7 -F 'address={"street":"A, \\"b\\"","zip":"1"};type=application/json' -F children=Ann \
        -F 'children=Zo\u{EB}' -F 'profileImage=@-;filename=me.png;type=image/png' -F 'metadata[a]=b=c' $URL/profiles \
        < "$(F=$(mktemp); printf '\\000\\r\\n--\\r\\n\\377' > $F; echo $F)"
        """, port: port)
      #expect(answer.status == 200, "\(answer.body)")
      #expect(
        answer.body
          == #"{"id":"\#(id)","age":7,"address":{"street":"A, \"b\"","zip":"1"},"children":["Ann","Zo\#u{EB}"],"#
          + #""profileImage":{"filename":"me.png","contentType":"image/png","content":"AA0KLS0NCv8="},"#
          + #""metadata":{"a":"b=c"}}"#)
    }
  }

  @Test("What the document does not allow is refused, and so is what is no multipart body")
  func refused() async throws {
    try await hosting(ExampleServer(Service())) { (port) async throws in
      let type = "profileImage=x;filename=x;type=text/html"
      #expect(try await curl("-F id=\(id) -F '\(type)' $URL/profiles", port: port).status == 400)
      #expect(try await curl("-F id=\(id) -F age=151 $URL/profiles", port: port).body.contains("/body/age"))
      let plain = "-H 'content-type: multipart/form-data; boundary=x' -d '--y' $URL/profiles"
      #expect(try await curl(plain, port: port).status == 400)
    }
  }

  @Test("curl gets files in several parts")
  func toCurl() async throws {
    try await hosting(ExampleServer(Service())) { (port) async throws in
      let answer = try await curl("-F 'files=one;filename=1.txt' -F title=T $URL/files", port: port)
      #expect(answer["content-type"]?.hasPrefix("multipart/mixed; boundary=") == true)
      #expect(answer.body.contains("name=\"files\"; filename=\"1.txt\"\r\n"))
      #expect(answer.body.contains("\r\n\r\none\r\n"))
    }
  }

  @Test("Python reads the parts that a client sends", Receiver.isThere, arguments: ClientTransports.allCases)
  func toPython(_ transports: ClientTransports) async throws {
    try await Receiver.running { port in
      let client = ExampleClient(server: .custom("http://127.0.0.1:\(port)"), transport: transports.transport)
      let answer = try await client.addProfile(
        body: AddProfile.Request(
          id: try #require(UniqueID(id)), age: 7, address: Address(street: "A b", zip: "1"), children: ["Ann", ""],
          profileImage: MultipartFile([0, 13, 10, 45, 45, 255], filename: "me.png", contentType: "image/png"),
          metadata: ["a b": "c"]))
      #expect(
        try answer.jsonText()
          == #"{"found":[["id",null,null,"\#(id)"],["age",null,null,"7"],"#
          + #"["address",null,"application/json","{\"street\":\"A b\",\"zip\":\"1\"}"],"#
          + #"["children",null,null,"Ann"],["children",null,null,""],"#
          + #"["profileImage","me.png","image/png","\u0000\r\n--\#u{FF}"],["metadata[a b]",null,null,"c"]]}"#)
    }
  }
}
