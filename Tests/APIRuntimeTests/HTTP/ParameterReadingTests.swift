// Parameters that strangers send: strict numbers, strict coding, one decoding, every type.
import Testing

@testable import APIRuntime

@Suite("Reading parameters")
struct ParameterReadingTests {
  @Test(
    "A number in a parameter is a number of JSON and nothing else",
    arguments: [
      ("5", 5), ("-5", -5), ("0", 0), ("-0", 0), ("1e3", 1000), ("5.0", 5), ("9223372036854775807", Int.max),
      ("%2B5", nil), ("+5", nil), ("007", nil), ("%205", nil), ("5%20", nil), ("", nil), ("0x1p3", nil), ("nan", nil),
      ("inf", nil), ("%D9%A5", nil), ("9223372036854775808", nil), ("5.5", nil), ("true", nil), ("%225%22", nil),
      ("5%00", nil), ("1_000", nil),
    ] as [(String, Int?)])
  func integers(_ text: String, _ expected: Int?) {
    let request = ServerRequest.reading(query: "n=" + text)
    let value: Int? = try? request.query("n")
    #expect(value == expected)
  }

  @Test("A number that does not fit its width is refused")
  func widths() {
    let request = ServerRequest.reading(query: "n=2147483648")
    #expect(throws: RequestFailure.self) { let _: Int32 = try request.query("n") }
  }

  @Test(
    "A boolean is true or false",
    arguments: [("true", true), ("false", false), ("TRUE", nil), ("1", nil), ("", nil)] as [(String, Bool?)])
  func booleans(_ text: String, _ expected: Bool?) {
    let request = ServerRequest.reading(query: "b=" + text)
    let value: Bool? = try? request.query("b")
    #expect(value == expected)
  }

  @Test("Absent, empty and given are told apart")
  func presence() throws {
    let absent = ServerRequest.reading(query: "other=1")
    let empty = ServerRequest.reading(query: "s=")
    let none: String? = try absent.query("s")
    let some: String? = try empty.query("s")
    let fallback: String = try absent.query("s", default: "x")
    #expect(none == nil)
    #expect(some == "")
    #expect(fallback == "x")
    #expect(problem { let _: String = try absent.query("s") }?.violations.first?.keyword == "required")
  }

  @Test("A single value that comes twice is refused")
  func repeated() {
    let request = ServerRequest.reading(query: "s=1&s=2")
    #expect(problem { let _: String = try request.query("s") }?.violations.first?.pointer == "/query/s")
  }

  @Test("A plus is a space in a query, itself in a path")
  func plus() throws {
    let request = ServerRequest.reading(path: ["p": "a+b"], query: "q=a+b%2Bc")
    let path: String = try request.path("p")
    let query: String = try request.query("q")
    #expect(path == "a+b")
    #expect(query == "a b+c")
  }

  @Test(
    "Path text that is not properly coded UTF-8, or that steps up, is refused",
    arguments: ["%", "%z1", "%zz", "%c0%af", "%ed%a0%80", "%00", "%2e%2e", ".", "..", "%2E", "a%"])
  func badSegments(_ text: String) {
    let request = ServerRequest.reading(path: ["p": text])
    #expect(problem { let _: String = try request.path("p") }?.status == 400)
  }

  @Test(
    "Path text is decoded once",
    arguments: [("%252f", "%2f"), ("%2f", "/"), ("%0d%0a", "\r\n"), (";matrix", ";matrix"), ("e%CC%81", "e\u{301}")])
  func decodedOnce(_ text: String, _ expected: String) throws {
    let value: String = try ServerRequest.reading(path: ["p": text]).path("p")
    #expect(value.utf8.elementsEqual(expected.utf8))
  }

  @Test("A delimiter that is coded is part of its element")
  func codedDelimiters() throws {
    let request = ServerRequest.reading(path: ["ids": "1,2"], query: "names=a%2Cb,c")
    let ids: [Int] = try request.path("ids", shape: .array)
    let names: [String] = try request.query("names", explode: false, shape: .array)
    #expect(ids == [1, 2])
    #expect(names == ["a,b", "c"])
  }

  @Test("A model is read out of a deep object, its numbers and lists out of text")
  func models() throws {
    let request = ServerRequest.reading(query: "pet[id]=5&pet%5Bname%5D=Rex&pet[tags]=%5B%22a%22%5D&petty=1")
    let pet: Pet = try request.query("pet", style: .deepObject, shape: .object)
    #expect(pet == Pet(id: 5, name: "Rex", tags: ["a"]))
  }

  @Test("A model that lies open in the query leaves the other parameters alone")
  func openModels() throws {
    let request = ServerRequest.reading(query: "id=5&name=Rex&page=1&page=2")
    let pet: Pet? = try request.query("pet", shape: .object, besides: ["page"])
    let none: Pet? = try ServerRequest.reading(query: "page=1").query("pet", shape: .object, besides: ["page"])
    #expect(pet == Pet(id: 5, name: "Rex"))
    #expect(none == nil)
  }

  @Test("Brackets in brackets are refused in a deep object")
  func deepBrackets() {
    let request = ServerRequest.reading(query: "pet[id][x]=5")
    #expect(problem { let _: Pet = try request.query("pet", style: .deepObject, shape: .object) }?.status == 400)
  }

  @Test("What is wrong in a list is named by its place, without the value")
  func places() {
    let request = ServerRequest.reading(query: "ids=1&ids=secret")
    let problem = problem { let _: [Int] = try request.query("ids", shape: .array) }
    #expect(problem?.violations.first?.pointer == "/query/ids/1")
    #expect(problem?.violations.first?.message.contains("secret") == false)
  }

  @Test("A header field is taken as it is, a list of them is cut at commas")
  func headers() throws {
    var fields = HTTPFields(texts: ["X-Ids": "1, 2", "X-Name": "a%20b"])
    let name = try #require(HTTPField.Name("X-Ids"))
    fields.append(HTTPField(name: name, value: "3"))
    let request = ServerRequest.reading(headers: fields)
    let ids: [Int] = try request.header("x-ids", shape: .array)
    let text: String = try request.header("X-Name")
    #expect(ids == [1, 2, 3])
    #expect(text == "a%20b")
    #expect(problem { let _: String = try request.header("X-Ids") }?.violations.first?.pointer == "/header/X-Ids")
  }

  @Test("The first of several cookies of one name counts, and a value may hold an equals sign")
  func cookies() throws {
    let request = ServerRequest.reading(headers: [.cookie: "a=1=2; broken; b=x%20y; a=3"])
    let first: String = try request.cookie("a")
    let second: String? = try request.cookie("b")
    let third: String? = try request.cookie("c")
    #expect(first == "1=2")
    #expect(second == "x y")
    #expect(third == nil)
  }

  @Test("Ten thousand pairs are read in no time")
  func manyPairs() throws {
    let query = (0..<10_000).map { "k\($0)=\($0)" }.joined(separator: "&") + "&&;x=1"
    let value: Int = try ServerRequest.reading(query: query).query("k9999")
    #expect(value == 9999)
  }

  private func problem(_ body: () throws -> Void) -> ProblemDetails? {
    do {
      try body()
      return nil
    } catch {
      return (error as? RequestFailure)?.problem
    }
  }
}
