// Requests put together at random from what has broken decoders before: whatever comes in, something comes out.
import Testing

@testable import APIRuntime

@Suite("Random requests")
struct FuzzTests {
  @Test("A server answers every request", arguments: 0..<4)
  func server(_ seed: UInt64) async {
    let server = PetsServer(StubService())
    var pieces = Pieces(seed: seed)
    for _ in 0..<1000 {
      var headers: HTTPFields = [:]
      for name in [HTTPField.Name.contentType, .accept, .authorization, .cookie, .contentEncoding] {
        if pieces.next(2) == 0 { headers[name] = pieces.text() }
      }
      let method = ["GET", "HEAD", "PATCH", "PUT", "OPTIONS"][pieces.next(5)]
      let target = "/v1/pets/" + pieces.text() + (pieces.next(2) == 0 ? "/photo.jpg?" : "?") + pieces.text()
      let request = ServerRequest(method: method, target: target, headers: headers, body: Array(pieces.text().utf8))
      let response = await server.respond(to: request)
      #expect((200...599).contains(response.status))
    }
  }

  @Test("A parameter of any style, shape and type is read or refused", arguments: ParameterStyle.allCases)
  func parameters(_ style: ParameterStyle) {
    var pieces = Pieces(seed: 7)
    for _ in 0..<300 {
      var request = ServerRequest(
        method: "GET", target: "/?p" + pieces.text(), headers: [.cookie: "p=" + pieces.text()])
      request.pathValues = [("p", Array(pieces.text().utf8)[...])]
      try? request.readQuery()
      let shape = ParameterShape.allCases[pieces.next(4)]
      let explode = pieces.next(2) == 0
      let _: Int? = try? request.query("p", style: style, explode: explode, shape: shape)
      let _: [Double]? = try? request.query("p", style: style, explode: explode, shape: shape)
      let _: Pet? = try? request.query("p", style: style, explode: explode, shape: shape)
      let _: JSONValue? = try? request.path("p", style: style, explode: explode, shape: shape)
      let _: [Bool]? = try? request.path("p", style: style, explode: explode, shape: shape)
      let _: [String: Int]? = try? request.cookie("p", style: style, explode: explode, shape: shape)
    }
  }

  @Test("What a client writes, a server reads, whatever the texts are", arguments: [true, false])
  func roundTrip(_ explode: Bool) throws {
    var pieces = Pieces(seed: 11)
    for _ in 0..<500 {
      let texts = [pieces.text(), pieces.text() + "x", pieces.text()]
      for style in [ParameterStyle.form, .matrix, .simple] {
        var writer = ParameterWriter(name: "p&", style: style, isExploded: explode, location: .query)
        writer.write(try ParameterValue(texts))
        let text = String(decoding: writer.output, as: UTF8.self)
        let found: [String] =
          style == .form
          ? try ServerRequest.reading(query: text).query("p&", style: style, explode: explode, shape: .array)
          : try ServerRequest.reading(path: ["p&": text]).path("p&", style: style, explode: explode, shape: .array)
        #expect(found.elementsEqual(texts) { $0.utf8.elementsEqual($1.utf8) })
      }
    }
  }
}

/// Texts out of dangerous pieces; the same ones for the same seed.
private struct Pieces {
  private static let all = [
    "%", "%zz", "%00", "%2f", "%2e", "%c0%af", "%25", "/", ".", "..", ";", "=", "&", "[", "]", "{", "}", "\"", "\\",
    ",",
    "?", "+", " ", "#", ":", "|", "*", "p", "pets", "5", "-1", "1e9", "9999999999999999999", "true", "null",
    "application",
    "json", "q", "é", "e\u{301}", "\u{0}", "\u{1F469}\u{200D}", "Bearer ", "Basic ",
  ]
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func text() -> String {
    (0..<next(8)).map { _ in Self.all[next(Self.all.count)] }.joined()
  }
}
