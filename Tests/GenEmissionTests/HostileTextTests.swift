// A document may choose what API you get, never what code runs: whatever its text is, the structure stays the same.

import GenEmission
import GenIR
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  @Test("Text changes what is in literals and comments, and nothing else", arguments: hostileTexts)
  func structure(text: String) throws {
    let benign = try skeletons(Orchard.hostile("text"))
    #expect(try skeletons(Orchard.hostile(text)) == benign)
  }

  @Test("Outside comments everything is ASCII, but for the scalars that only stand raw", arguments: hostileTexts)
  func ascii(text: String) throws {
    for file in try emit(Orchard.hostile(text)) {
      for line in String(decoding: file.contents, as: UTF8.self).split(separator: "\n")
      where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(line.unicodeScalars.allSatisfy { $0.isASCII || (0xFDD0...0xFDEF).contains($0.value) })
      }
    }
  }

  /// The files without comments and with the bodies of literals taken out.
  private func skeletons(_ api: API) throws -> [String] {
    try emit(api, layout: .fixed(1)).map { file in
      let lines = file.contents.split(separator: UInt8(ascii: "\n")).filter { line in
        !line.drop { $0 == 0x20 }.starts(with: "//".utf8)
      }
      // A longer text may break a list over lines; that is no change of structure.
      var code: [UInt8] = []
      for line in lines {
        for byte in masked(line) where byte != 0x20 && byte != UInt8(ascii: ",") { code.append(byte) }
      }
      return String(decoding: code, as: UTF8.self)
    }
  }

  private func masked(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isInLiteral = false
    var isEscaped = false
    for byte in line {
      if isInLiteral, isEscaped || byte != UInt8(ascii: "\"") {
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        continue
      }
      if byte == UInt8(ascii: "\"") { isInLiteral.toggle() }
      result.append(byte)
    }
    if isInLiteral { result += Array("UNCLOSED".utf8) }
    return result
  }
}

let hostileTexts = [
  "\"", "\\", "\\(evil())", "\n", "\r\nfunc evil() {}", "\u{0}", "\u{85}evil()", "\u{2028}evil()", "\u{600}\"",
  "\"\u{301}", "*/ evil() /*", "/*", "\"\"\"", "#\"", "\"#", "`", "``Symbol``", "{{docs}}", "}} {{/properties}}",
  "#if false", "@Comment {", "\u{202E}live", "\u{FEFF}", String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self),
  "\u{FFFE}", "; evil()", "} evil() {",
  "- Throws: x",
  "[x](javascript:alert(1))", "```", "swift-format-ignore-file", "\u{1F600}", "e\u{301}", "\\u{22}", "\\", "$0",
]

extension Orchard {
  /// The orchard with one text in every field that a document's text reaches.
  static func hostile(_ text: String) -> API {
    let documentation = Documentation(
      summary: text, description: "x " + text, origin: text, facts: [text], examples: [text])
    var api = api
    api.documentation = documentation
    api.declarations = [
      Declaration(
        name: TypeName(["Thing"]), documentation: documentation, deprecation: text,
        kind: .structure(
          Structure(
            properties: [
              Property(
                name: "name", key: text, type: .string, presence: .defaulted(.string(text)),
                checks: [.pattern(text), .minLength(1)], documentation: documentation, deprecation: text)
            ], additional: .forbidden)), isConstrained: true, place: nowhere),
      Declaration(
        name: TypeName(["Choice"]), documentation: documentation,
        kind: .enumeration(
          Enumeration(raw: .string, cases: [.init(name: "one", value: text, documentation: documentation)])),
        isConstrained: true, place: nowhere),
      Declaration(
        name: TypeName(["Either"]), documentation: documentation,
        kind: .union(
          Union(
            cases: [
              .init(name: "one", type: .named(TypeName(["Thing"])), documentation: documentation, kinds: [.object])
            ],
            discriminator: .init(key: text, mapping: [.init(value: text, caseName: "one")]))),
        isConstrained: true, place: nowhere),
    ]
    api.operations = [operation(text, documentation)]
    api.servers = [
      Server(
        name: "one", pieces: [.literal(text), .variable("v")],
        variables: [
          .init(
            name: "v", key: "v", defaultValue: text, values: [.init(name: "a", text: text)], typeName: "V",
            documentation: documentation)
        ], documentation: documentation)
    ]
    api.securitySchemes = [
      SecurityScheme(
        name: "key", key: text, kind: .apiKey(location: .header, key: text), documentation: documentation),
      SecurityScheme(name: "other", key: text, kind: .http(scheme: text), documentation: documentation),
    ]
    return api
  }

  private static func operation(_ text: String, _ documentation: Documentation) -> Operation {
    Operation(
      methodName: "act", typeName: "Act", id: text, method: text, path: [.literal(text), .parameter(text)],
      pathTemplate: text, group: "Group", documentation: documentation, deprecation: "x" + text,
      parameters: [
        parameter("one", text, .query, .string, .defaulted(.string(text)), checks: [.pattern(text)], description: text)
      ],
      body: RequestBody(
        isRequired: true, type: .string, encoding: .text,
        mediaTypes: [.init(caseName: "a", text: text), .init(caseName: "b", text: text)], checks: [],
        documentation: documentation),
      responses: [
        Response(
          status: .exact(200), caseName: "ok", isSuccess: true,
          body: .init(type: .string, encoding: .text, mediaTypes: [text], checks: []), documentation: documentation)
      ], success: .single(.string), security: [[.init(scheme: text, scopes: [text])]], place: nowhere)
  }
}
