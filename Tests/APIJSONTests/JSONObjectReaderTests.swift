// Keys of an object as a model asks for them.

import APIJSON
import Testing

private func reader(_ text: String) throws -> JSONObjectReader { try JSONDocument(text).root.object() }

@Suite("Reading objects")
struct JSONObjectReaderTests {
  @Test("Keys are found in any order, with escapes too")
  func order() throws {
    var object = try reader(#"{"a": 1, "b": 2, "\u0063": 3, "d": {"a": 0}, "longer than eight": 4}"#)
    #expect(try object.required("d") == ["a": 0])
    #expect(try object.required("c") == 3)
    #expect(try object.required("longer than eight") == 4)
    #expect(try object.required("a") == 1)
    #expect(try object.required("b") == 2)
    let none: Int? = try object.optional("e")
    #expect(none == nil)
    #expect(try object.required("a") == 1)
  }

  @Test("A required key that is missing is an error at the object")
  func missing() throws {
    let root = try JSONDocument(#"[{"b": null}]"#).root
    var object = try Array(root.elements)[0].object()
    let error = #expect(throws: JSONError.self) { let _: Int = try object.required("a") }
    #expect(error == JSONError(.missingKey("a"), offset: 1, path: [.index(0)]))
    #expect(error?.description == "the key \"a\" is missing at /0 (byte 1)")
  }

  @Test("Optional is not nullable")
  func nullability() throws {
    var object = try reader(#"{"null": null, "one": 1}"#)
    #expect(throws: JSONError(.wrongKind(expected: .number, found: .null), offset: 9, path: [.key("null")])) {
      let _: Int? = try object.optional("null")
    }
    let required: Int? = try object.requiredNullable("null")
    let optional: Int? = try object.optionalNullable("absent")
    #expect(required == nil && optional == nil)
    #expect(throws: JSONError.self) { let _: Int? = try object.requiredNullable("absent") }
    let null: Nullable<Int>? = try object.optionalOrNull("null")
    let absent: Nullable<Int>? = try object.optionalOrNull("absent")
    let one: Nullable<Int>? = try object.optionalOrNull("one")
    #expect(null == .null && absent == nil && one == .value(1) && one?.value == 1)
  }

  @Test("A default counts only for a key that is absent")
  func defaults() throws {
    var object = try reader(#"{"null": null, "one": 1}"#)
    #expect(try object.defaulted("one", 7) == 1)
    #expect(try object.defaulted("absent", 7) == 7)
    #expect(throws: JSONError.self) { _ = try object.defaulted("null", 7) }
    #expect(try object.defaultedNullable("null", 7) == nil)
    #expect(try object.defaultedNullable("absent", 7) == 7)
  }

  @Test("A key that is there twice is an error at the second, however it is written")
  func duplicates() throws {
    #expect(throws: JSONError(.duplicateKey("a"), offset: 9, path: [.key("a")])) {
      try reader(#"{"a": 1, "\u0061": 2}"#)
    }
    for count in [2, 5, 20, 64, 65, 100] {
      let keys = (0..<count).map { String(repeating: "k", count: $0) }
      let members = keys.map { "\"\($0)\": 0" }.joined(separator: ",")
      #expect(throws: Never.self) { try reader("{\(members)}") }
      for key in keys {
        let error = #expect(throws: JSONError.self) { try reader("{\(members), \"\(key)\": 1}") }
        #expect(error?.kind == .duplicateKey(key))
      }
    }
    let many = (0..<1000).map { "\"key\($0)\": 0" }.joined(separator: ",")
    #expect(throws: Never.self) { try reader("{\(many)}") }
    #expect(throws: JSONError.self) { try reader("{\(many), \"key500\": 1}") }
  }

  @Test("Keys that differ only in their Unicode spelling are two keys, which a Dictionary refuses to merge")
  func spellings() throws {
    let text = "{\"\u{E9}\": 1, \"e\u{301}\": 2}"
    let object: JSONObject = try JSONObject(from: JSONDocument(text).root)
    #expect(object["\u{E9}"] == 1 && object["e\u{301}"] == 2)
    #expect(throws: JSONError.self) { try [String: Int](from: JSONDocument(text).root) }
  }

  @Test("Additional members are those that the model does not know")
  func additional() throws {
    let keys: JSONKeys = ["b", "a"]
    let object = try reader(#"{"z": 1, "a": 2, "y": 3, "b": 4}"#)
    #expect(try object.additional(besides: keys) == ["z": 1, "y": 3] as [String: Int])
    #expect(try object.additional(besides: keys) as JSONObject == ["y": 3, "z": 1])
    #expect(object.unknownKeys(besides: keys) == ["z", "y"])
    #expect(throws: JSONError(.unknownKey("z"), offset: 1, path: [.key("z")])) {
      try object.forbidAdditional(besides: keys)
    }
    #expect(throws: Never.self) { try object.forbidAdditional(besides: ["a", "b", "y", "z"]) }
  }

  @Test("A union's branch is tried only for its kind, and a failure is nil")
  func attempts() throws {
    let elements = try Array(JSONDocument(#"["a", ["b"], [1]]"#).root.elements)
    let string: String? = elements[0].attempt(.string)
    let strings: [String]? = elements[1].attempt(.array)
    let wrongKind: [String]? = elements[0].attempt(.array)
    let wrongElement: [String]? = elements[2].attempt(.array)
    #expect(string == "a" && strings == ["b"] && wrongKind == nil && wrongElement == nil)
  }

  @Test("A discriminator is the string under its key, or nothing")
  func discriminator() throws {
    #expect(try JSONDocument(#"{"n": 1, "petType": "cat"}"#).root.discriminator("petType") == "cat")
    #expect(try JSONDocument(#"{"petType": 1}"#).root.discriminator("petType") == nil)
    #expect(try JSONDocument("[]").root.discriminator("petType") == nil)
  }

  @Test("Unions that fail in every combination end, because attempts have a budget")
  func budget() throws {
    let text = String(repeating: #"{"child":"#, count: 100) + "0" + String(repeating: "}", count: 100)
    #expect(try Tree(from: JSONDocument(text).root).isUnknown)
  }
}

/// A union whose branches each read the whole subtree before they fail.
private indirect enum Tree: JSONReadable {
  case node(Tree)
  case unknown

  var isUnknown: Bool { if case .unknown = self { true } else { false } }

  init(from json: JSONElement) throws(JSONError) {
    if let tree: Node = json.attempt(.object) { self = .node(tree.child); return }
    if let tree: Node = json.attempt(.object) { self = .node(tree.child); return }
    self = .unknown
  }

  struct Node: JSONReadable {
    var child: Tree

    init(from json: JSONElement) throws(JSONError) {
      var object = try json.object()
      child = try object.required("child")
      let _: String = try object.required("absent")
    }
  }
}
