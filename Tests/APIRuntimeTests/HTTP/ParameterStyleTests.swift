// The style examples of OpenAPI 3.1.1 §4.8.12.7, written and read back.
import Testing

@testable import APIRuntime

/// A row of the table: the value as JSON and the text that stands for it.
struct StyleExample: Sendable, CustomTestStringConvertible {
  var style: ParameterStyle
  var explode: Bool
  var value: String
  var text: String

  init(_ style: ParameterStyle, _ explode: Bool, _ value: String, _ text: String) {
    self.style = style
    self.explode = explode
    self.value = value
    self.text = text
  }

  var testDescription: String { "\(style) \(explode) \(value)" }

  var location: ParameterLocation {
    style == .simple || style == .label || style == .matrix ? .path : .query
  }

  static let empty = #""""#
  static let string = #""blue""#
  static let array = #"["blue","black","brown"]"#
  static let object = #"{"R":"100","G":"200","B":"150"}"#

  static let specification: [StyleExample] = [
    StyleExample(.matrix, false, empty, ";color"), StyleExample(.matrix, false, string, ";color=blue"),
    StyleExample(.matrix, false, array, ";color=blue,black,brown"),
    StyleExample(.matrix, false, object, ";color=R,100,G,200,B,150"),
    StyleExample(.matrix, true, empty, ";color"), StyleExample(.matrix, true, string, ";color=blue"),
    StyleExample(.matrix, true, array, ";color=blue;color=black;color=brown"),
    StyleExample(.matrix, true, object, ";R=100;G=200;B=150"),
    StyleExample(.label, false, empty, "."), StyleExample(.label, false, string, ".blue"),
    StyleExample(.label, false, array, ".blue,black,brown"),
    StyleExample(.label, false, object, ".R,100,G,200,B,150"),
    StyleExample(.label, true, empty, "."), StyleExample(.label, true, string, ".blue"),
    StyleExample(.label, true, array, ".blue.black.brown"),
    StyleExample(.label, true, object, ".R=100.G=200.B=150"),
    StyleExample(.simple, false, empty, ""), StyleExample(.simple, false, string, "blue"),
    StyleExample(.simple, false, array, "blue,black,brown"),
    StyleExample(.simple, false, object, "R,100,G,200,B,150"),
    StyleExample(.simple, true, empty, ""), StyleExample(.simple, true, string, "blue"),
    StyleExample(.simple, true, array, "blue,black,brown"),
    StyleExample(.simple, true, object, "R=100,G=200,B=150"),
    StyleExample(.form, false, empty, "color="), StyleExample(.form, false, string, "color=blue"),
    StyleExample(.form, false, array, "color=blue,black,brown"),
    StyleExample(.form, false, object, "color=R,100,G,200,B,150"),
    StyleExample(.form, true, empty, "color="), StyleExample(.form, true, string, "color=blue"),
    StyleExample(.form, true, array, "color=blue&color=black&color=brown"),
    StyleExample(.form, true, object, "R=100&G=200&B=150"),
    StyleExample(.spaceDelimited, false, array, "color=blue%20black%20brown"),
    StyleExample(.spaceDelimited, false, object, "color=R%20100%20G%20200%20B%20150"),
    StyleExample(.pipeDelimited, false, array, "color=blue%7Cblack%7Cbrown"),
    StyleExample(.pipeDelimited, false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
    StyleExample(.deepObject, true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
  ]

  /// What the table leaves open: delimiters in values, values in values.
  static let others: [StyleExample] = [
    StyleExample(.form, false, #"["a,b","c&d=e"]"#, "color=a%2Cb,c%26d%3De"),
    StyleExample(.form, true, #"["a b","c+d"]"#, "color=a%20b&color=c%2Bd"),
    StyleExample(.simple, false, #"["a/b","é"]"#, "a%2Fb,%C3%A9"),
    StyleExample(.deepObject, true, #"{"a[b]":"1"}"#, "color%5Ba%5Bb%5D%5D=1"),
    StyleExample(.label, false, #""a.b""#, ".a.b"),
    StyleExample(.json, false, #"{"a":[1,null]}"#, "color=%7B%22a%22%3A%5B1%2Cnull%5D%7D"),
    StyleExample(.form, true, #"[{"a":1},[2]]"#, "color=%7B%22a%22%3A1%7D&color=%5B2%5D"),
  ]
}

@Suite("Parameter styles")
struct ParameterStyleTests {
  @Test("A value is written as the specification's table shows it", arguments: StyleExample.specification)
  func written(_ example: StyleExample) throws {
    #expect(try write(example) == example.text)
  }

  @Test("A delimiter in a value is coded, and a value in a value is JSON text", arguments: StyleExample.others)
  func writtenOthers(_ example: StyleExample) throws {
    #expect(try write(example) == example.text)
  }

  @Test("What the specification's table shows is read as the value", arguments: StyleExample.specification)
  func read(_ example: StyleExample) throws {
    let value = try JSONValue(jsonBytes: Array(example.value.utf8))
    let shape: ParameterShape =
      switch value {
      case .array: .array
      case .object: .object
      default: .scalar
      }
    guard !example.text.isEmpty else { return }
    #expect(try read(example, shape) == value)
  }

  @Test("An element that holds its style's delimiter cannot be sent")
  func delimiters() throws {
    for style in [ParameterStyle.spaceDelimited, .pipeDelimited] {
      var writer = ParameterWriter(name: "color", style: style, isExploded: false, location: .query)
      writer.write(try ParameterValue(["a b|c"]))
      #expect(writer.problem != nil)
    }
  }

  @Test("Reserved characters stay where the document allows them, but not those that end a value")
  func reserved() throws {
    var writer = ParameterWriter(
      name: "q", style: .form, isExploded: true, location: .query, allowReserved: true)
    writer.write(try ParameterValue("a/b?c=d:e&f#g+h%2Fi %"))
    #expect(String(decoding: writer.output, as: UTF8.self) == "q=a/b?c=d:e%26f%23g%2Bh%2Fi%20%25")
  }

  @Test("A union of a text and a list of texts is read by the number of texts")
  func scalarOrArray() throws {
    let one = ServerRequest.reading(query: "ids=a")
    let two = ServerRequest.reading(query: "ids=a&ids=b")
    let first: JSONValue = try one.query("ids", shape: .scalarOrArray)
    let second: JSONValue = try two.query("ids", shape: .scalarOrArray)
    #expect(first == .string("a"))
    #expect(second == .array([.string("a"), .string("b")]))
  }

  private func write(_ example: StyleExample) throws -> String {
    var writer = ParameterWriter(
      name: "color", style: example.style, isExploded: example.explode, location: example.location)
    writer.write(try ParameterValue(try JSONValue(jsonBytes: Array(example.value.utf8))))
    #expect(writer.problem == nil)
    return String(decoding: writer.output, as: UTF8.self)
  }

  private func read(_ example: StyleExample, _ shape: ParameterShape) throws -> JSONValue {
    if example.location == .query {
      let request = ServerRequest.reading(query: example.text)
      return try request.query("color", style: example.style, explode: example.explode, shape: shape)
    }
    let request = ServerRequest.reading(path: ["color": example.text])
    return try request.path("color", style: example.style, explode: example.explode, shape: shape)
  }
}

extension ServerRequest {
  /// A request that has been routed.
  static func reading(path: [String: String] = [:], query: String = "", headers: HTTPFields = [:]) -> ServerRequest {
    var request = ServerRequest(method: "GET", target: "/?" + query, headers: headers)
    request.pathValues = path.map { ($0.key, Array($0.value.utf8)[...]) }
    do throws(RequestFailure) {
      try request.readQuery()
    } catch {
      Issue.record(error)
    }
    return request
  }
}
