// What the writer writes, and that it reads back.

import APIJSON
import Testing

private func text(_ value: some JSONWritable) throws -> String {
  String(decoding: try value.jsonBytes(), as: UTF8.self)
}

@Suite("Writing")
struct JSONWriterTests {
  @Test("Commas and colons stand where they belong")
  func structure() throws {
    var json = JSONWriter()
    json.beginObject()
    json.add("a", 1)
    json.add("absent", nil as Int?)
    json.addNullable("null", nil as Int?)
    json.add("empty", [] as [Int])
    json.add("nested", [[1, 2], []])
    json.add("or", Nullable<Int>.null as Nullable<Int>?)
    json.add("text", "{[:," as String?)
    json.addAdditional(["z": true, "b": false, "a": true], besides: ["a"])
    json.endObject()
    let bytes = try json.finish()
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"a":1,"null":null,"empty":[],"nested":[[1,2],[]],"or":null,"text":"{[:,","b":false,"z":true}"#)
  }

  @Test("Only what must be escaped is escaped, at every place of a string")
  func escapes() throws {
    #expect(try text("\"\\/\u{8}\u{C}\n\r\t\u{1}\u{1F}\u{7F}é😀") == #""\"\\/\b\f\n\r\t\u0001\u001f"# + "\u{7F}é😀\"")
    for padding in 0..<24 {
      let string = String(repeating: "x", count: padding) + "\"\n€" + String(repeating: "y", count: 24 - padding)
      #expect(try String(jsonBytes: string.jsonBytes()) == string)
    }
  }

  @Test("Integers of all widths are written in full")
  func integers() throws {
    #expect(
      try text([Int.min, -10, -9, 0, 9, 10, 99, 100, Int.max])
        == "[-9223372036854775808,-10,-9,0,9,10,99,100,9223372036854775807]")
    #expect(try text(UInt64.max) == "18446744073709551615")
  }

  @Test("Floating point reads back as the same number")
  func floatingPoint() throws {
    for value in [
      0, -0.0, 1, -1, 0.1, 1e15, 1e16, 1e21, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 9007199254740992,
      .pi,
    ] {
      let written = try value.jsonBytes()
      #expect(try Double(jsonBytes: written).bitPattern == value.bitPattern)
    }
    for value in [0, -0.0, 0.1, 16777216, 1e38, Float.leastNonzeroMagnitude] as [Float] {
      #expect(try Float(jsonBytes: value.jsonBytes()).bitPattern == value.bitPattern)
    }
  }

  @Test("What is not finite is an error and not a null")
  func notFinite() {
    #expect(throws: JSONError(.notFinite, offset: 2)) { try [1, .nan, .infinity].jsonBytes() }
    #expect(throws: JSONError.self) { try Float.infinity.jsonBytes() }
  }

  @Test("Keys of a Dictionary ascend by their bytes")
  func dictionaries() throws {
    #expect(try text(["b": 1, "a": 2, "é": 3, "B": 4]) == #"{"B":4,"a":2,"b":1,"é":3}"#)
  }
}

@Suite("Values")
struct JSONValueTests {
  @Test("A value is written as it was read, numbers and order included")
  func roundTrip() throws {
    let source = #"{"b":[1.0,1e2,-0,{"":null}],"a":"é\n","c":{},"d":[[]],"e":true,"f":false}"#
    #expect(try text(JSONValue(jsonBytes: Array(source.utf8))) == source)
  }

  @Test("Objects are equal in any order, and texts only when their bytes are")
  func equality() throws {
    let left: JSONValue = ["a": 1, "b": [1.5, nil, true]]
    let right: JSONValue = ["b": [1.5, nil, true], "a": 1.0]
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(JSONValue.string("\u{E9}") != JSONValue.string("e\u{301}"))
    #expect(["a": 1] as JSONObject != ["a": 1, "b": 2])
  }

  @Test("Setting a key keeps its place, adds it at the end, or removes it")
  func objects() {
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    #expect(object.keys == ["a", "c"])
    for index in 0..<100 { object["key\(index)"] = JSONValue.number(JSONNumber(index)) }
    object["key50"] = nil
    #expect(object["key49"] == 49 && object["key50"] == nil && object["key51"] == 51 && object.count == 101)
  }

  @Test("A repeated key and half a surrogate pair are errors with their place")
  func refusals() {
    #expect(throws: JSONError(.duplicateKey("a"), offset: 16, path: [.key("x"), .index(0), .key("a")])) {
      try JSONValue(jsonBytes: Array(#"{"x": [{"a": 1, "a": 2}]}"#.utf8))
    }
    #expect(throws: JSONError(.loneSurrogate, offset: 6, path: [.key("x")])) {
      try JSONValue(jsonBytes: Array(#"{"x": "\uD800"}"#.utf8))
    }
  }
}
