// Multipart bodies on the wire (RFC 2046 §5.1, RFC 7578), written by hand.
import Testing

@testable import APIRuntime

@Suite("Multipart bodies")
struct MultipartTests {
  /// Parts as `name: content`, with file name and media type where they have them; else what is wrong.
  private func parts(_ body: String, boundary: String = "b") -> [String] {
    do throws(MultipartError) {
      return try MultipartParser.parts(of: Array(body.utf8), boundary: boundary).map { part in
        let content = String(decoding: part.content, as: UTF8.self)
        return "\(part.name)[\(part.filename ?? "")][\(part.contentType ?? "")]: \(content)"
      }
    } catch {
      return ["! \(error.message)"]
    }
  }

  private let head = "Content-Disposition: form-data; name=\"a\"\r\n\r\n"

  @Test("Parts with a preamble, an epilogue, white space behind boundaries and line breaks inside")
  func read() {
    #expect(parts("--b\r\n\(head)1\r\n--b--") == ["a[][]: 1"])
    #expect(parts("--b--\r\n") == [])
    #expect(parts("hi\r\n--b \t\r\n\(head)1\r\n2\r\n--b--\r\nbye") == ["a[][]: 1\r\n2"])
    #expect(parts("--b\r\n\(head)\r\n--b\r\n\(head)x--b--\r\n--b--") == ["a[][]: ", "a[][]: x--b--"])
    #expect(parts("--b\r\n\(head)1") == ["! must end with a boundary"])
    #expect(parts("--b\r\n\(head)1\n--b--") == ["! must end with a boundary"])
    #expect(parts("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n--b--") == ["a[][]: "])
  }

  @Test(
    "Names as browsers, curl and others write them",
    arguments: [
      (#"name="a""#, "a[]"), ("name=a", "a[]"), (#"name="a"; filename="x.png""#, "a[x.png]"),
      (#"filename="x.png"; name="a""#, "a[x.png]"), (#"name="a"; filename="C:\dir\x.png""#, #"a[C:\dir\x.png]"#),
      (#"name="a"; filename="q\"\\.png""#, #"a[q"\.png]"#),
      (#"name="a"; filename="q%22%0d%0A%41.png""#, "a[q\"\r\n%41.png]"),
      (#"name="gr\#u{FC}n"; filename*=UTF-8''x"#, "gr\u{FC}n[]"), (#"NAME="a" ; x=y;"#, "a[]"),
    ])
  func names(parameters: String, expected: String) {
    let body = "--b\r\ncontent-disposition: form-data; \(parameters)\r\nContent-Type: image/png\r\n\r\n1\r\n--b--"
    #expect(parts(body) == ["\(expected)[image/png]: 1"])
  }

  @Test(
    "What is malformed is refused with what is wrong",
    arguments: [
      ("", "must begin with a boundary"), ("hi", "must begin with a boundary"), ("--c--", "must begin with a boundary"),
      ("--b", "must have nothing but white space behind a boundary"),
      ("--b\r\n", "must have a proper head in each part"),
      ("--bx\r\n\r\n", "must have nothing but white space behind a boundary"),
      ("--b\n\n1\n--b--", "must have nothing but white space behind a boundary"),
      ("--b\r\nContent-Disposition\r\n\r\n1\r\n--b--", "must have a proper head in each part"),
      ("--b\r\n\r\n1\r\n--b--", "must name each part in its Content-Disposition"),
      ("--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--", "must name each part in its Content-Disposition"),
      (
        "--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--b--",
        "must name each part in its Content-Disposition"
      ),
      (
        "--b\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\n1\r\n--b--",
        "must name each part in its Content-Disposition"
      ),
      ("--b\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\n1\r\n--b--", "must have a proper head in each part"),
      (
        "--b\r\nContent-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==\r\n--b--",
        "must not have parts in a transfer encoding"
      ),
    ])
  func malformed(body: String, problem: String) {
    #expect(parts(body) == ["! \(problem)"])
  }

  @Test("Boundaries of no or too many characters, too many parts and too long heads are refused")
  func limits() {
    #expect(parts("--\r\n", boundary: "") == ["! must begin with a boundary"])
    let long = String(repeating: "b", count: 71)
    #expect(parts("--\(long)--", boundary: long) == ["! must begin with a boundary"])
    let many = String(repeating: "--b\r\n\(head)\r\n", count: MultipartParser.maximumParts + 1) + "--b--"
    #expect(parts(many) == ["! must have at most 10000 parts"])
    let wide = String(repeating: "x", count: MultipartParser.maximumHeadSize)
    #expect(parts("--b\r\nX: \(wide)\r\n\(head)1\r\n--b--") == ["! must have a proper head in each part"])
  }

  @Test("What is written is read again, whatever is in names and files")
  func roundTrip() throws {
    let file = MultipartFile(
      Array("\r\n--b\r\n\0\u{FF}".utf8), filename: "q\"\\\r\ngr\u{FC}n.png", contentType: "image/png",
      headers: [.contentLanguage: "de"])
    let value = Body(file: file, texts: ["", "a\r\n--"], object: ["k": [1, "2"]], number: 7)
    let fields = [FormField("file", isFile: true), FormField("texts", .array)]
    let (bytes, boundary) = try MultipartWriter.write(value, fields)
    let type = MediaType("multipart/form-data; boundary=\(boundary)")
    let read: Body = try MultipartReader.read(bytes, type, fields)
    #expect(read == value)
    #expect(read.file?.headers == [.contentLanguage: "de"])
  }

  @Test("Random bytes end in parts or in an error")
  func fuzz() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["--b", "\r\n", "--", "Content-Disposition: form-data; name=", "\"", "a", ";", "\\", "%", "\n", ": "]
    for _ in 0..<2_000 {
      let body = (0..<Int.random(in: 0..<20, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      _ = parts(body.joined())
    }
  }

  @Test("Outside of a multipart body a file is a JSON object with its bytes as Base64")
  func json() throws {
    let file = MultipartFile([0, 255], filename: "a.bin")
    #expect(try file.jsonText() == #"{"filename":"a.bin","content":"AP8="}"#)
    #expect(try MultipartFile(json: try file.jsonText()) == file)
  }
}

/// A model as generated ones are.
private struct Body: JSONModel {
  var file: MultipartFile?
  var texts: [String]?
  var object: JSONObject?
  var number: Int?

  init(file: MultipartFile?, texts: [String]?, object: JSONObject?, number: Int?) {
    self.file = file
    self.texts = texts
    self.object = object
    self.number = number
  }

  init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    file = try object.optional("file")
    texts = try object.optional("texts")
    self.object = try object.optional("object")
    number = try object.optional("number")
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("file", file)
    json.add("texts", texts)
    json.add("object", object)
    json.add("number", number)
    json.endObject()
  }
}
