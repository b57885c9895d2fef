// What a document tells about its values without any type being asked for.

import APIJSON
import Testing

@Suite("Documents")
struct JSONDocumentTests {
  @Test("Every value knows its kind and the bytes it takes")
  func kindsAndRanges() throws {
    let document = try JSONDocument(#" [null, true, -1.5e3, "a\n", {}, []] "#)
    let elements = Array(document.root.elements)
    #expect(document.root.kind == .array)
    #expect(document.root.range == 1..<36)
    #expect(elements.map(\.kind) == [.null, .boolean, .number, .string, .object, .array])
    #expect(elements.map(\.range) == [2..<6, 8..<12, 14..<20, 22..<27, 29..<31, 33..<35].map { $0 })
    #expect(elements[2].numberText == "-1.5e3")
    #expect(elements[3].string == "a\n")
  }

  @Test("Members keep their order, and a repeated key is there twice")
  func repeatedKeys() throws {
    let root = try JSONDocument(#"{"b": 1, "a": 2, "b": 3}"#).root
    #expect(root.members.map { $0.key.string } == ["b", "a", "b"])
    #expect(root.members.map { $0.value.numberText } == ["1", "2", "3"])
    #expect(root.members.map { $0.key.offset } == [1, 9, 17])
  }

  @Test("A surrogate pair is one character, and half of one is seen and not replaced")
  func surrogates() throws {
    let elements = try Array(JSONDocument(#"["\uD83D\uDE00", "\uD83D", "\uDE00\uD83D"]"#).root.elements)
    #expect(elements[0].string == "😀")
    #expect(elements.map(\.hasLoneSurrogate) == [false, true, true])
    #expect(elements[1].string == nil)
    #expect(elements[1].stringBytes == [0xED, 0xA0, 0xBD])
    #expect(elements[2].stringBytes == [0xED, 0xB8, 0x80, 0xED, 0xA0, 0xBD])
    #expect(throws: JSONError(.loneSurrogate, offset: 17, path: [.index(1)])) { try String(from: elements[1]) }
  }

  @Test("All escapes of RFC 8259 are decoded")
  func escapes() throws {
    let root = try JSONDocument(#""\"\\\/\b\f\n\r\t\u00e9\u20AC""#).root
    #expect(root.string == "\"\\/\u{8}\u{C}\n\r\té€")
  }

  @Test("Text of every UTF-8 length is kept, at every distance from the end")
  func multibyte() throws {
    for padding in 0..<20 {
      let text = String(repeating: "x", count: padding) + "é€😀" + String(repeating: "y", count: 20 - padding)
      #expect(try JSONDocument("\"\(text)\"").root.string == text)
    }
  }

  @Test(
    "Bytes that are not UTF-8 are refused where they start",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xFF],
    ] as [[UInt8]])
  func invalidUTF8(sequence: [UInt8]) {
    let bytes = Array("\"abc".utf8) + sequence + Array("\"".utf8)
    #expect(throws: JSONError(.invalidUTF8, offset: 4)) { try JSONDocument(bytes) }
  }

  @Test("As many levels as the limit allows are read, and one more is refused at its bracket")
  func depth() throws {
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONDocument(deep).root.kind == .array)
    #expect(throws: JSONError(.tooDeep(limit: 128), offset: 128)) { try JSONDocument("[\(deep)]") }
    let deeper = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let limits = JSONLimits(maximumDepth: 100_000)
    #expect(try JSONDocument(deeper, limits: limits).root.range == 0..<200_000)
  }

  @Test("Bytes, tokens, numbers and strings have limits")
  func limits() throws {
    #expect(throws: JSONError(.tooLarge(limit: 3), offset: 3)) {
      try JSONDocument("1234", limits: JSONLimits(maximumBytes: 3))
    }
    #expect(throws: JSONError(.numberTooLong(limit: 3), offset: 1)) {
      try JSONDocument("[1234]", limits: JSONLimits(maximumNumberLength: 3))
    }
    #expect(throws: JSONError(.stringTooLong(limit: 3), offset: 1)) {
      try JSONDocument("[\"abcd\"]", limits: JSONLimits(maximumStringLength: 3))
    }
    #expect(throws: JSONError(.tooManyTokens(limit: 4), offset: 8)) {
      try JSONDocument("[1, 2, 3]", limits: JSONLimits(maximumTokens: 4))
    }
    #expect(try JSONDocument("[1, 2]", limits: JSONLimits(maximumTokens: 4)).root.elements.count == 2)
  }

  @Test(
    "A syntax error says what is expected and where",
    arguments: [
      ("", "the document ends where a value is expected at byte 0"),
      ("[1,]", "']' where a value is expected at byte 3"),
      ("{\"a\" 1}", "'1' where ':' is expected at byte 5"),
      ("{a: 1}", "'a' where a key in quotes is expected at byte 1"),
      ("[1 2]", "'2' where ',' or ']' is expected at byte 3"),
      ("01", "not a number of JSON at byte 1"),
      ("-", "the document ends where a digit is expected at byte 1"),
      ("nul", "the document ends where 'null' is expected at byte 3"),
      ("trye", "'y' where 'true' is expected at byte 2"),
      ("\"a", "the document ends where '\"' is expected at byte 2"),
      ("\"\\x\"", "not an escape of JSON at byte 1"),
      ("\"\u{1}\"", "the control character byte 0x1 must be escaped in a string at byte 1"),
      ("1 1", "something follows the end of the value at byte 2"),
    ])
  func syntaxErrors(document: String, message: String) throws {
    let error = #expect(throws: JSONError.self) { try JSONDocument(document) }
    #expect(error?.description == message)
  }

  @Test("An error names its place as a JSON Pointer, with its characters escaped")
  func pointer() throws {
    let root = try JSONDocument(#"{"a/b~": [1, {"ü": true}]}"#).root
    let error = #expect(throws: JSONError.self) {
      try String(from: Array(Array(root.members)[0].value.elements)[1].members.map(\.value)[0])
    }
    #expect(error?.pointer == "/a~1b~0/1/ü")
    #expect(error?.description == "expected a string, found a boolean at /a~1b~0/1/ü (byte 20)")
  }
}
