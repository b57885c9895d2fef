// What the exact evaluator says about values, and what it does with schemas that are wrong or hostile.

import APIRuntime
import Foundation
import Synchronization
import Testing

@Suite("The exact evaluator")
struct JSONSchemaTests {
  /// What is wrong with a value, each with the schema's place in brackets.
  private func violations(
    _ schema: String, _ value: String, dialect: JSONSchemaDialect = .draft202012,
    formats: JSONSchemaFormatPolicy = .annotation, limit: Int = 100
  ) throws -> [String] {
    let schema = try JSONSchema(schema, uri: "s.json", dialect: dialect, formats: formats)
    let value = try JSONDocument(value)
    let error = schema.violations(in: value.root, limit: limit)
    #expect(schema.isValid(value.root) == (error == nil))
    return error?.violations.map { "\($0) [\($0.schema ?? "")]" } ?? []
  }

  @Test("Generated code's formats count beside their types, those that are asserted everywhere")
  func assertedFormats() throws {
    let documents = JSONSchemaDocuments(
      "a.yaml", dialect: .draft202012, asserting: [.email],
      schemas: [
        "#/mail": #"{"format": "email"}"#, "#/day": #"{"format": "date"}"#,
        "#/typed": #"{"type": "string", "format": "date"}"#,
      ])
    let text = try JSONDocument(#""a""#).root
    #expect(!documents.schema("#/mail").isValid(text))
    #expect(documents.schema("#/day").isValid(text))
    #expect(!documents.schema("#/typed").isValid(text))
  }

  @Test("All violations are reported, each with both places, the bound and what was found")
  func reports() throws {
    let schema = #"""
      {"required": ["id", "name"], "additionalProperties": false, "properties": {
        "id": {"type": "integer", "minimum": 1}, "name": {"$ref": "#/$defs/name"}, "a/b": {"maxItems": 1}},
        "$defs": {"name": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 3}}}
      """#
    #expect(
      try violations(schema, #"{"id": 0.5, "name": "Äpfel", "a/b": [1, 2], "more": true}"#) == [
        "/id: type integer, got 0.5 [s.json#/properties/id/type]",
        "/id: minimum 1, got 0.5 [s.json#/properties/id/minimum]",
        "/name: maxLength 3, got 5 [s.json#/$defs/name/maxLength]",
        #"/name: pattern ^[a-z]+$, got "Äpfel" [s.json#/$defs/name/pattern]"#,
        "/a~1b: maxItems 1, got 2 [s.json#/properties/a~1b/maxItems]",
        "/more: additionalProperties, got true [s.json#/additionalProperties]",
      ])
    #expect(
      try violations(schema, "{}") == [
        "/id: required, got nothing [s.json#/required]", "/name: required, got nothing [s.json#/required]",
      ])
    #expect(try violations(schema, "{}", limit: 1).count == 1)
  }

  @Test("An alternative that alone is for the value's type says what is wrong; else the keyword does")
  func alternatives() throws {
    let nullable = #"{"anyOf": [{"type": "string", "minLength": 1}, {"type": "null"}]}"#
    #expect(try violations(nullable, #""""#) == [#"the value: minLength 1, got 0 [s.json#/anyOf/0/minLength]"#])
    #expect(try violations(nullable, "1") == ["the value: anyOf, got 1 [s.json#/anyOf]"])
    #expect(
      try violations(#"{"oneOf": [true, {}]}"#, "1")
        == ["the value: oneOf, got a value that fits 2 of the alternatives [s.json#/oneOf]"])
  }

  @Test(
    "Numbers are exact decimals of any size",
    arguments: [
      (#"{"multipleOf": 0.01}"#, "19.99", true), (#"{"multipleOf": 0.01}"#, "19.999", false),
      (#"{"multipleOf": 1e-8}"#, "12391239123", true), (#"{"multipleOf": 3}"#, "1e1000000", false),
      (#"{"multipleOf": 8}"#, "1e1000000", true), (#"{"multipleOf": 3}"#, "3e999999999999999999999", true),
      (#"{"multipleOf": 12345678901234567890123}"#, "37037036703703703670369", true),
      (#"{"multipleOf": 12345678901234567890123}"#, "37037036703703703670368", false),
      (#"{"maximum": 9007199254740993}"#, "9007199254740994", false),
      (#"{"exclusiveMaximum": 0.30000000000000004}"#, "0.3", true),
      (#"{"maximum": 1e400}"#, "1e401", false), (#"{"minimum": 1e-400}"#, "1e-399", true),
      (#"{"type": "integer"}"#, "1.0", true), (#"{"type": "integer"}"#, "10e-1", true),
      (#"{"type": "integer"}"#, "1e-1", false), (#"{"const": 100}"#, "1.00e2", true),
      (#"{"enum": [1, 2, 3, 4, 5, 6, 7, 8, 9, 1e1]}"#, "10", true),
      (#"{"enum": [1, 2, 3, 4, 5, 6, 7, 8, 9, "\u0061"]}"#, #""a""#, true),
      (#"{"uniqueItems": true}"#, "[1,2,3,4,5,6,7,8,9,100,1e2]", false),
      (#"{"uniqueItems": true}"#, #"[{"a":1,"b":2},{"b":2.0,"a":1}]"#, false),
      (#"{"uniqueItems": true}"#, "[1,true,0,false,\"1\",null,[],{}]", true),
      (#"{"maxLength": 1}"#, #""\ud83d\ude00""#, true), (#"{"maxLength": 1}"#, #""e\u0301""#, false),
      (#"{"const": "\u00e9"}"#, #""e\u0301""#, false),
    ] as [(String, String, Bool)])
  func exactness(_ schema: String, _ value: String, _ isValid: Bool) throws {
    #expect(try violations(schema, value).isEmpty == isValid)
  }

  @Test("OpenAPI 3.0: nullable, boolean bounds, and nothing beside a reference")
  func openAPI30() throws {
    func holds(_ schema: String, _ value: String) throws -> Bool {
      try violations(schema, value, dialect: .openAPI30).isEmpty
    }
    #expect(try holds(#"{"type": "string", "nullable": true}"#, "null"))
    #expect(try !holds(#"{"type": "string", "nullable": true, "enum": ["a"]}"#, "null"))
    #expect(try !holds(#"{"nullable": true, "allOf": [{"type": "string"}]}"#, "null"))
    #expect(try !holds(#"{"type": "number", "minimum": 1, "exclusiveMinimum": true}"#, "1"))
    #expect(try holds(#"{"type": "number", "minimum": 1, "exclusiveMinimum": false}"#, "1"))
    let reference = ##"{"properties": {"a": {"$ref": "#/x", "maximum": 1}}, "x": {"type": "integer"}}"##
    #expect(try holds(reference, #"{"a": 2}"#))
    #expect(try !holds(reference, #"{"a": "2"}"#))
    #expect(try holds(#"{"patternProperties": {"": false}, "const": 1, "not": {"required": ["b"]}}"#, #"{"a": 1}"#))
  }

  @Test("A schema in a document is found by a reference, and refers to other documents by their URIs")
  func documents() throws {
    let document = try JSONDocument(
      #"{"components": {"schemas": {"List": {"items": {"$ref": "common.json#/Item"}}}}}"#)
    var documents = JSONSchemaDocuments()
    documents.add(try JSONDocument(#"{"Item": {"type": "integer"}}"#), uri: "https://example.org/api/common.json")
    let schema = JSONSchema(
      document, uri: "https://example.org/api/orders.json", reference: "#/components/schemas/List",
      documents: documents)
    #expect(schema.problems.isEmpty)
    let error = schema.violations(in: try JSONDocument(#"[1, "2"]"#).root)
    #expect(error?.violations.map(\.schema) == ["https://example.org/api/common.json#/Item/type"])
    #expect(error?.description == #"/1: type integer, got "2""#)
  }

  @Test("What cannot be checked is a problem with its place, and counts as absent")
  func problems() throws {
    let schema = try JSONSchema(
      ##"""
      {"properties": {"a": {"pattern": "(?=xy)z", "minLength": 2}, "b": {"$ref": "other.json"}, "c": {"$ref": "#/nope"},
        "d": {"minimum": "1"}, "e": {"type": "file"}, "f": 1, "g": {"$ref": "#/properties/g"}}}
      """##, uri: "s.json")
    #expect(
      schema.problems.map(\.description).sorted() == [
        "s.json#/properties/a: pattern: this lookahead cannot be matched in linear time (at code point 0)",
        #"s.json#/properties/b: $ref: "other.json" leads to nothing that is known"#,
        ##"s.json#/properties/c: $ref: "#/nope" leads to nothing that is known"##,
        "s.json#/properties/d: minimum: the value must be a number",
        "s.json#/properties/e: type: the value must name a type of JSON Schema",
        "s.json#/properties/f: schema: not a schema: it is no object and no boolean",
        "s.json#/properties/g: $ref: the references lead in a circle",
      ])
    #expect(schema.isValid(try JSONDocument(#"{"a": "no", "b": 1, "c": 1, "d": 0, "e": 1, "f": 1}"#).root))
    #expect(!schema.isValid(try JSONDocument(#"{"a": "n"}"#).root))
  }

  @Test("Schemas that apply themselves end, also on a small stack and inside of not")
  func depth() throws {
    let texts = [
      ##"{"allOf": [{"$ref": "#"}]}"##, ##"{"not": {"allOf": [{"$ref": "#"}]}}"##,
      ##"""
      {"properties": {"a": {"$ref": "#"}}, "if": {"$ref": "#"},
        "unevaluatedProperties": {"anyOf": [{"$ref": "#"}, {"$ref": "#"}]}}
      """##,
    ]
    for text in texts {
      let schema = try JSONSchema(text)
      let value = try JSONDocument(#"{"a": {"b": {"a": 1}}}"#)
      let isValid = Mutex(true)
      let done = DispatchSemaphore(value: 0)
      let thread = Thread {
        isValid.withLock { $0 = schema.isValid(value.root) || schema.violations(in: value.root) == nil }
        done.signal()
      }
      thread.stackSize = 512 * 1024
      thread.start()
      done.wait()
      #expect(!isValid.withLock { $0 }, "\(text)")
    }
  }

  @Test("Work that doubles with every reference is cut off")
  func work() throws {
    let definitions = (0..<64).map { number in
      let next = ##"{"$ref": "#/$defs/d\##(number + 1)"}"##
      return #""d\#(number)": {"allOf": [\#(next), \#(next)]}"#
    }
    let schema = try JSONSchema(
      ##"{"$ref": "#/$defs/d0", "$defs": {\##(definitions.joined(separator: ",")), "d64": {"minimum": 0}}}"##)
    #expect(schema.problems.isEmpty)
    #expect(!schema.isValid(try JSONDocument("1").root))
  }
}
