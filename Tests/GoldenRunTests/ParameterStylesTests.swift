// Tests/Golden/parameter-styles: the table of OpenAPI 3.1.1 §4.8.12.6 ("Style Examples"), which 3.0.4 has, too, and what
// 3.2.0 adds to it. The text is the specification's own: the client writes it, and the server reads it.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

import APIRuntime
import Golden_parameter_styles
import Testing

@Suite("Golden case parameter-styles")
struct ParameterStylesTests {
  private static let list = ["blue", "black", "brown"]
  private static let object = RGB(r: 100, g: 200, b: 150)
  /// What arrives where the three values of the specification's table are sent.
  private static let table = ["blue", "blue|black|brown", "100|200|150"]

  private let service = Service()
  private let recorder: Recorder
  private let client: ExampleClient

  init() {
    recorder = Recorder(ExampleServer(service))
    client = ExampleClient(server: .custom("http://localhost"), transport: recorder)
  }

  /// The values of the last call, those that were left out as `-`.
  private var received: [String] { get async { await service.calls.values } }

  private func answer(_ target: String, headers: HTTPFields = [:]) async -> Int {
    await ExampleServer(service).respond(to: ServerRequest(method: "GET", target: target, headers: headers)).status
  }

  private func cookie() async -> String? { await recorder.requests.last?.headers[.cookie] }

  @Test("matrix")
  func matrix() async throws {
    try await client.matrix(color: "blue", list: Self.list, object: Self.object)
    #expect(await recorder.target == "/matrix/;color=blue/;list=blue,black,brown/;object=R,100,G,200,B,150")
    #expect(await received == Self.table)
    try await client.matrixExploded(color: "blue", list: Self.list, object: Self.object)
    #expect(
      await recorder.target == "/matrix-exploded/;color=blue/;list=blue;list=black;list=brown/;R=100;G=200;B=150")
    #expect(await received == Self.table)
    try await client.matrix(color: "", list: ["a,b", "c;d"], object: RGB(r: 1))
    #expect(await recorder.target == "/matrix/;color/;list=a%2Cb,c%3Bd/;object=R,1")
    #expect(await received == ["", "a,b|c;d", "1|-|-"])
  }

  @Test("label")
  func label() async throws {
    try await client.label(color: "blue", list: Self.list, object: Self.object)
    #expect(await recorder.target == "/label/.blue/.blue,black,brown/.R,100,G,200,B,150")
    #expect(await received == Self.table)
    try await client.labelExploded(color: "blue", list: Self.list, object: Self.object)
    #expect(await recorder.target == "/label-exploded/.blue/.blue.black.brown/.R=100.G=200.B=150")
    #expect(await received == Self.table)
  }

  @Test("simple")
  func simple() async throws {
    let all = Self.table + Self.table
    try await client.simple(
      color: "blue", list: Self.list, object: Self.object, xColor: "blue", xList: Self.list, xObject: Self.object)
    #expect(await recorder.target == "/simple/blue/blue,black,brown/R,100,G,200,B,150")
    #expect(await fields() == ["blue", "blue,black,brown", "R,100,G,200,B,150"])
    #expect(await received == all)
    try await client.simpleExploded(
      color: "blue", list: Self.list, object: Self.object, xColor: "blue", xList: Self.list, xObject: Self.object)
    #expect(await recorder.target == "/simple-exploded/blue/blue,black,brown/R=100,G=200,B=150")
    #expect(await fields() == ["blue", "blue,black,brown", "R=100,G=200,B=150"])
    #expect(await received == all)
  }

  private func fields() async -> [String?] {
    let headers = await recorder.requests.last?.headers ?? [:]
    return ["X-Color", "X-List", "X-Object"].map { name in HTTPField.Name(name).flatMap { headers[$0] } }
  }

  @Test("form")
  func form() async throws {
    try await client.form(color: "blue", list: Self.list, object: Self.object)
    #expect(await recorder.target == "/form?color=blue&list=blue,black,brown&object=R,100,G,200,B,150")
    #expect(await received == Self.table)
    try await client.formExploded(color: "blue", list: Self.list, object: Self.object)
    #expect(
      await recorder.target == "/form-exploded?color=blue&list=blue&list=black&list=brown&R=100&G=200&B=150")
    #expect(await received == Self.table)
    try await client.form(color: "", list: ["a,b", "c&d"], object: nil)
    #expect(await recorder.target == "/form?color=&list=a%2Cb,c%26d")
    #expect(await received == ["", "a,b|c&d", "-"])
  }

  @Test("spaceDelimited, pipeDelimited and deepObject")
  func delimited() async throws {
    let values = ["blue|black|brown", "100|200|150"]
    try await client.delimited(
      spaces: Self.list, spacedObject: Self.object, pipes: Self.list, pipedObject: Self.object, deep: Self.object)
    #expect(
      await recorder.target == "/delimited?spaces=blue%20black%20brown&spacedObject=R%20100%20G%20200%20B%20150"
        + "&pipes=blue%7Cblack%7Cbrown&pipedObject=R%7C100%7CG%7C200%7CB%7C150"
        + "&deep%5BR%5D=100&deep%5BG%5D=200&deep%5BB%5D=150")
    #expect(await received == values + values + ["100|200|150"])
    // As 3.0.3 writes them, which is no URI, and as browsers send spaces.
    #expect(await answer("/delimited?spaces=blue+black+brown&pipes=blue|black|brown&deep[R]=100&deep[B]=150") == 204)
    #expect(await received == ["blue|black|brown", "-", "blue|black|brown", "-", "100|-|150"])
    await #expect(throws: Delimited.Failure.self) { try await client.delimited(pipes: ["a|b"]) }
  }

  @Test("cookies: form codes values, the style of that name leaves them as they are")
  func cookies() async throws {
    try await client.cookies(
      color: "blue", list: Self.list, object: Self.object, raw: "50%", rawList: Self.list, rawObject: Self.object)
    #expect(
      await cookie() == "color=blue; list=blue,black,brown; object=R,100,G,200,B,150; raw=50%; "
        + "rawList=blue,black,brown; rawObject=R,100,G,200,B,150")
    #expect(await received == Self.table + ["50%", "blue|black|brown", "100|200|150"])
    try await client.cookiesExploded(list: Self.list, rawList: Self.list, object: Self.object)
    #expect(
      await cookie() == "list=blue; list=black; list=brown; rawList=blue; rawList=black; rawList=brown; "
        + "R=100; G=200; B=150")
    #expect(await received == ["blue|black|brown", "blue|black|brown", "100|200|150"])
    try await client.cookies(color: "a;b c")
    #expect(await cookie() == "color=a%3Bb%20c")
    await #expect(throws: Cookies.Failure.self) { try await client.cookies(raw: "a;b") }
  }

  @Test("content is one JSON text, or one text of any other media type")
  func content() async throws {
    let point = RGB(r: 1)
    try await client.content(
      point: point, note: "a b", xPoint: point, xNote: "a, \"b\"", pointCookie: point, noteCookie: "a b")
    #expect(await recorder.target == "/content?point=%7B%22R%22%3A1%7D&note=a%20b")
    let headers = try #require(await recorder.requests.last?.headers)
    #expect(headers[try #require(HTTPField.Name("X-Point"))] == #"{"R":1}"#)
    #expect(headers[try #require(HTTPField.Name("X-Note"))] == "a, \"b\"")
    #expect(headers[.cookie] == "pointCookie=%7B%22R%22%3A1%7D; noteCookie=a b")
    #expect(await received == ["1|-|-", "a b", "1|-|-", "a, \"b\"", "1|-|-", "a b"])
  }

  @Test("allowReserved leaves what a query or a path may hold, and never what would end the value")
  func reserved() async throws {
    let text = ":/?#[]@!$&'()*+,;=%2F%"
    try await client.reserved(path: text, text: text, coded: ":/?# +")
    #expect(
      await recorder.target == "/reserved/:%2F%3F%23%5B%5D@!$&'()*+,;=%2F%25"
        + "?text=:/?%23%5B%5D@!$%26'()*%2B,;=%2F%25&coded=%3A%2F%3F%23%20%2B")
    let read = ":/?#[]@!$&'()*+,;=/%"
    #expect(await received == [read, read, ":/?# +", "-"])
  }

  @Test("A server takes + for a space, and an empty text for none where the document allows it")
  func plus() async {
    #expect(await answer("/reserved/a+b?text=a+b&coded=a%2Bb&count=") == 204)
    #expect(await received == ["a+b", "a b", "a+b", "-"])
    #expect(await answer("/reserved/a?count") == 204)
    #expect(await answer("/reserved/a?count=x") == 400)
    #expect(await answer("/form-exploded?color") == 204)
    #expect(await received == ["", "-", "-"])
  }

  @Test("Names of any characters, several parameters to a segment, and one that is declared nowhere")
  func names() async throws {
    try await client.names(
      verSion: 3, subVersion: "beta", ext: ".gz", pageSize: 5, aB: "z", grosse: "XL", onOff: "x", kept: "y")
    #expect(
      await recorder.target == "/names/v3-beta.tar.gz?page%5Bsize%5D=5&a.b=z&Gr%C3%B6%C3%9Fe=XL&on%3Aoff=x&kept=y")
    #expect(await received == ["3", "beta", ".gz", "5", "x", "y", "z", "XL"])
    #expect(await answer("/names/v3-beta.tar.gz?page[size]=6&on:off=x") == 204)
    #expect(await received == ["3", "beta", ".gz", "6", "x", "-", "-", "-"])
    #expect(await answer("/names/v3-beta.tar.gz?page[size]=six") == 400)
  }

  @Test("Empty arrays and objects are not sent; a field without elements is an empty list")
  func empty() async throws {
    try await client.form(list: [], object: RGB())
    #expect(await recorder.target == "/form")
    #expect(await received == ["-", "-", "-"])
    await #expect(throws: Matrix.Failure.self) {
      try await client.matrix(color: "blue", list: [], object: Self.object)
    }
    try await client.simple(color: "a", list: ["b"], object: Self.object, xList: [], xObject: RGB())
    #expect(await fields() == [nil, nil, nil])
    let headers: HTTPFields = [try #require(HTTPField.Name("X-List")): ""]
    #expect(await answer("/simple/a/b/R,1", headers: headers) == 204)
    #expect(await received == ["a", "b", "1|-|-", "-", "", "-"])
  }
}

/// Takes down the values that it is called with.
private struct Service: ExampleService {
  let calls = Calls()

  actor Calls {
    private(set) var values: [String] = []
    func set(_ values: [String]) { self.values = values }
  }

  private func take(_ values: Any?...) async {
    await calls.set(values.map { Self.text($0) })
  }

  private static func text(_ value: Any?) -> String {
    switch value {
    case let list as [String]: list.joined(separator: "|")
    case let object as RGB: [object.r, object.g, object.b].map { text($0) }.joined(separator: "|")
    case let value?: "\(value)"
    case nil: "-"
    }
  }

  func matrix(color: String, list: [String], object: RGB) async throws(Matrix.Failure) {
    await take(color, list, object)
  }

  func matrixExploded(color: String, list: [String], object: RGB) async throws(MatrixExploded.Failure) {
    await take(color, list, object)
  }

  func label(color: String, list: [String], object: RGB) async throws(Label.Failure) { await take(color, list, object) }

  func labelExploded(color: String, list: [String], object: RGB) async throws(LabelExploded.Failure) {
    await take(color, list, object)
  }

  func simple(
    color: String, list: [String], object: RGB, xColor: String?, xList: [String]?, xObject: RGB?
  ) async throws(Simple.Failure) { await take(color, list, object, xColor, xList, xObject) }

  func simpleExploded(
    color: String, list: [String], object: RGB, xColor: String?, xList: [String]?, xObject: RGB?
  ) async throws(SimpleExploded.Failure) { await take(color, list, object, xColor, xList, xObject) }

  func form(color: String?, list: [String]?, object: RGB?) async throws(Form.Failure) {
    await take(color, list, object)
  }

  func formExploded(color: String?, list: [String]?, object: RGB?) async throws(FormExploded.Failure) {
    await take(color, list, object)
  }

  func delimited(
    spaces: [String]?, spacedObject: RGB?, pipes: [String]?, pipedObject: RGB?, deep: RGB?
  ) async throws(Delimited.Failure) { await take(spaces, spacedObject, pipes, pipedObject, deep) }

  func cookies(
    color: String?, list: [String]?, object: RGB?, raw: String?, rawList: [String]?, rawObject: RGB?
  ) async throws(Cookies.Failure) { await take(color, list, object, raw, rawList, rawObject) }

  func cookiesExploded(
    list: [String]?, rawList: [String]?, object: RGB?
  ) async throws(CookiesExploded.Failure) { await take(list, rawList, object) }

  func content(
    point: RGB?, note: String?, xPoint: RGB?, xNote: String?, pointCookie: RGB?, noteCookie: String?
  ) async throws(Content.Failure) { await take(point, note, xPoint, xNote, pointCookie, noteCookie) }

  func reserved(
    path: String, text: String?, coded: String?, count: Int?
  ) async throws(Reserved.Failure) { await take(path, text, coded, count) }

  func names(
    verSion: Int, subVersion: String, ext: String, pageSize: Int?, aB: String?, grosse: String?,
    onOff: String?, kept: String?
  ) async throws(Names.Failure) { await take(verSion, subVersion, ext, pageSize, onOff, kept, aB, grosse) }
}
