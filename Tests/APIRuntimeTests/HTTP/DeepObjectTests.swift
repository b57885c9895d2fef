// Arrays, objects and what is deeper in a query: as servers agree on it, where the specification leaves it open.
import Testing

@testable import APIRuntime

@Suite("Deep and open objects in queries")
struct DeepObjectTests {
  @Test(
    "A deep object has a pair for each text in it",
    arguments: [
      (#"["a.b","c&d"]"#, "f%5B%5D=a.b&f%5B%5D=c%26d"), (#"{"gt":1,"lt":null}"#, "f%5Bgt%5D=1"), ("5", "f=5"),
      (#"{"a":{"b":"x y"},"tags":["t","u"]}"#, "f%5Ba%5D%5Bb%5D=x%20y&f%5Btags%5D%5B%5D=t&f%5Btags%5D%5B%5D=u"),
      (#"{"items":[{"p":1},{"p":2}]}"#, "f%5Bitems%5D%5B0%5D%5Bp%5D=1&f%5Bitems%5D%5B1%5D%5Bp%5D=2"),
      ("[]", ""), ("{}", ""), (#"{"a":[]}"#, ""),
    ])
  func written(_ json: String, _ expected: String) throws {
    #expect(try write(json, .deepObject) == expected)
  }

  @Test(
    "An array in a deep object style is read with brackets, with numbers in them and with none",
    arguments: ["f[]=a&f[]=b", "f%5B0%5D=a&f%5B1%5D=b", "f=a&f=b"])
  func arrays(_ query: String) throws {
    let values: [String] = try read(query, .array)
    #expect(values == ["a", "b"])
    let one: [String] = try read("f=a&filter=x", .array)
    #expect(one == ["a"])
  }

  @Test("A value that may be an object or a number is read as what it is")
  func objectOrNumber() throws {
    let number: JSONValue = try read("f=5", .object)
    let object: JSONValue = try read("f[gt]=5", .object)
    #expect(number == .string("5"))
    #expect(object == .object(["gt": .string("5")]))
  }

  @Test("What is nested in a deep object is read")
  func nested() throws {
    let value: JSONValue = try read("f[a][b]=x&f[tags][]=t&f[tags][]=u&f[items][0][p]=1", .object)
    let expected = #"{"a":{"b":"x"},"tags":["t","u"],"items":[{"p":"1"}]}"#
    #expect(value == (try JSONValue(jsonBytes: Array(expected.utf8))))
  }

  @Test(
    "Names that contradict one another, or go deeper than anybody needs, are refused",
    arguments: [
      "f[a]=1&f[a]=2", "f[a]=1&f[a][b]=2", "f[a][b]=1&f[a]=2", "f[a=1", "f[a]b=1", "f[[a]]=1", "f=1&f=2", "f[a]=%zz",
      "f" + String(repeating: "[a]", count: 33) + "=1",
      "f" + String(repeating: "[a]", count: 100_000) + "=1",
    ])
  func refused(_ query: String) {
    #expect(throws: RequestFailure.self) { let _: JSONValue = try read(query, .object) }
  }

  @Test("Ten thousand keys are read in no time")
  func manyKeys() throws {
    let query = (0..<10_000).map { "f[k\($0)]=\($0)" }.joined(separator: "&")
    let value: JSONValue = try read(query, .object)
    guard case .object(let object) = value else {
      Issue.record("not an object")
      return
    }
    #expect(object.count == 10_000)
  }

  @Test("An array in an object that lies open is a pair for each element")
  func openArrays() throws {
    let json = #"{"page":0,"sort":["a,desc","b"],"none":[]}"#
    #expect(try write(json, .form) == "page=0&sort=a%2Cdesc&sort=b")
    let fields = [FormField("sort", .array)]
    let two = ServerRequest.reading(query: "page=0&sort=a%2Cdesc&sort=b")
    let one = ServerRequest.reading(query: "sort=b")
    let first: Page = try two.query("page", shape: .object, fields: fields)
    let second: Page = try one.query("page", shape: .object, fields: fields)
    #expect(first == Page(page: 0, sort: ["a,desc", "b"]))
    #expect(second == Page(sort: ["b"]))
    #expect(throws: RequestFailure.self) {
      let _: Page = try ServerRequest.reading(query: "page=1&page=2").query("page", shape: .object, fields: fields)
    }
  }

  @Test("An object that has to be there is there without pairs where all of it may be left out")
  func withoutPairs() throws {
    let request = ServerRequest.reading(query: "f=1")
    let open: Page = try request.query("page", shape: .object, besides: ["f"])
    let deep: Page = try request.query("page", style: .deepObject, shape: .object)
    #expect(open == Page() && deep == Page())
    #expect(throws: RequestFailure.self) { let _: Pet = try request.query("pet", shape: .object, besides: ["f"]) }
  }

  @Test("An open object leaves alone what belongs to a deep one beside it")
  func neighbours() throws {
    let request = ServerRequest.reading(query: "f[a]=1&f=2&fa=3")
    let rest: JSONValue = try request.query("rest", shape: .object, besides: ["f"])
    #expect(rest == .object(["fa": .string("3")]))
  }

  @Test("An array without elements is left out, refused or sent, as the document has it")
  func emptyArrays() {
    let request = ClientRequest(OperationDefinition(id: "a", method: "GET", path: "/a"))
    request.query("left", [String]())
    request.query("sent", [String](), whenEmpty: .sent)
    #expect(request.problems.isEmpty)
    request.query("refused", [String](), whenEmpty: .refused)
    #expect(request.problems.map(\.pointer) == ["/query/refused"])
    #expect(String(decoding: request.queryText, as: UTF8.self) == "sent=")
  }

  @Test("An empty text is an array without elements where the document allows it")
  func emptyText() throws {
    let request = ServerRequest.reading(query: "tags=")
    let tags: [String] = try request.query("tags", shape: .array, allowsEmpty: true)
    #expect(tags.isEmpty)
  }

  private func write(_ json: String, _ style: ParameterStyle) throws -> String {
    var writer = ParameterWriter(name: "f", style: style, isExploded: true, location: .query)
    writer.write(try ParameterValue(try JSONValue(jsonBytes: Array(json.utf8))))
    #expect(writer.isUndefined == writer.output.isEmpty)
    return String(decoding: writer.output, as: UTF8.self)
  }

  private func read<Value: JSONReadable>(_ query: String, _ shape: ParameterShape) throws -> Value {
    try ServerRequest.reading(query: query).query("f", style: .deepObject, shape: shape)
  }
}

/// What may all be left out.
private struct Page: JSONModel, Equatable {
  var page: Int?
  var sort: [String]?

  init(page: Int? = nil, sort: [String]? = nil) {
    self.page = page
    self.sort = sort
  }

  init(from json: JSONElement) throws(JSONError) {
    var object = try json.object()
    page = try object.optional("page")
    sort = try object.optional("sort")
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.add("page", page)
    json.add("sort", sort)
    json.endObject()
  }
}
