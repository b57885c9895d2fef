// A document may choose what API you get, never what code runs: whatever text stands in whatever field, the tokens of
// the generated code are the same, with the bodies of literals and comments masked. Where the text is what something
// is called, the words are masked too.
import Foundation
import GenEmission
import Testing

@Suite("Structure invariance")
struct StructureInvarianceTests {
  @Test("There are enough fields and texts for the proof")
  func counts() {
    #expect(HostileDocument.fields.count >= 60)
    #expect(Set(HostileDocument.fields.map(\.name)).count == HostileDocument.fields.count)
    #expect(Set(hostilePayloads.map { Array($0.utf8) }).count >= 40)
  }

  @Test("A text changes literals and comments, and nothing else, in every field", arguments: hostilePayloads)
  func every(payload: String) throws {
    for fields in Self.groups {
      let open = fields.filter { field in !field.syntax.unicodeScalars.contains { payload.unicodeScalars.contains($0) }
      }
      if try isUnchanged(by: payload, in: open) { continue }
      // Refused as a whole: one of them does not allow the text, which says nothing about the others.
      if open.count > 1 { for field in open { _ = try isUnchanged(by: payload, in: [field]) } }
    }
  }

  /// Whether the document is not refused; that its structure is the benign one is expected.
  private func isUnchanged(by payload: String, in fields: [HostileField]) throws -> Bool {
    if fields.isEmpty { return true }
    let texts = Dictionary(uniqueKeysWithValues: fields.map { ($0, payload) })
    guard let files = HostileDocument.generate(texts) else { return false }
    let structure = Structure(files, masksWords: fields.contains(where: \.isName))
    #expect(structure.forbidden.isEmpty, "\(payload.debugDescription) in \(fields)")
    let known = try Structure.benign(masksWords: fields.contains(where: \.isName))
    let isKnown = known.contains(structure)
    #expect(isKnown, "\(payload.debugDescription) in \(fields): \(isKnown ? "" : structure.difference(from: known))")
    return true
  }

  /// Several fields are filled at once; those where a text may mean something, one by one. With GEN_EXHAUSTIVE=1 all
  /// are, which takes minutes.
  private static let groups: [[HostileField]] = {
    let isExhaustive = ProcessInfo.processInfo.environment["GEN_EXHAUSTIVE"] == "1"
    let single = HostileDocument.fields.filter { !$0.syntax.isEmpty || isExhaustive }
    let others = HostileDocument.fields.filter { !single.contains($0) }
    return single.map { [$0] } + dealt(others.filter(\.isName), into: 4) + dealt(others.filter { !$0.isName }, into: 5)
  }()

  /// Neighbours, which may be in one scope, come into different hands.
  private static func dealt(_ fields: [HostileField], into count: Int) -> [[HostileField]] {
    (0..<count).map { hand in stride(from: hand, to: fields.count, by: count).map { fields[$0] } }
  }

  @Test("Nearly every text is allowed in nearly every field, so that the proof is about something")
  func accepted() {
    let refusing = HostileDocument.fields.filter { HostileDocument.generate([$0: "\\(evil()) \" */"]) == nil }
    #expect(refusing.count <= 12, "\(refusing)")
  }

  @Test("Two texts, one of which opens what the other closes, change nothing either")
  func pairs() throws {
    var random = Random()
    let openers = ["\"", "/*", "\"\"\"", "#\"", "\\(", "`", "\"\\(", "{{", "#if false\n", "```\n", "\\", "/"]
    let closers = ["\"", "\"\"\"", "\"#", ")", "`", ")\"", "}}", "\n#endif", "\n```", "\n}", "/"]
    let known = try Structure.benign(masksWords: true)
    for number in 0..<200 {
      let opener = openers[number % openers.count]
      let closer = closers[number % closers.count] + " evil()"
      let first = random.field(for: opener)
      let second = random.field(for: closer)
      guard first != second, let files = HostileDocument.generate([first: opener, second: closer]) else { continue }
      let structure = Structure(files, masksWords: true)
      let isKnown = structure.forbidden.isEmpty && known.contains(structure)
      #expect(isKnown, "\(first), \(second): \(isKnown ? "" : structure.difference(from: known))")
    }
  }
}

/// The declarations of all files without what a text may change.
private struct Structure: Hashable {
  /// Sorted, as names decide about order and files.
  var declarations: [[String]]
  /// Tokens that no file may have.
  var forbidden: [String]

  init(_ files: [OutputFile], masksWords: Bool) {
    declarations = []
    forbidden = []
    for file in files { add(swiftTokens(file.contents), masksWords: masksWords) }
    declarations.sort { $0.lexicographicallyPrecedes($1) }
    for file in files where !Self.isPlainPath(file.path) { forbidden.append(file.path) }
  }

  /// What the code may look like: as with benign texts, or without what is passed over, whichever of it there is.
  static func benign(masksWords: Bool) throws -> Set<Structure> {
    try #require(masksWords ? benignMasked : benignPlain)
  }

  private static let benignPlain = benignStructures(masksWords: false)
  private static let benignMasked = benignStructures(masksWords: true)

  private static func benignStructures(masksWords: Bool) -> Set<Structure>? {
    var fillings: [[HostileField: String]] = [[:]]
    for field in HostileDocument.fields {
      guard let text = field.passedOver else { continue }
      fillings += fillings.map { $0.merging([field: text]) { $1 } }
    }
    let files = fillings.compactMap { HostileDocument.generate($0) }
    return files.count < fillings.count ? nil : Set(files.map { Structure($0, masksWords: masksWords) })
  }

  private mutating func add(_ tokens: [SwiftToken], masksWords: Bool) {
    var declaration: [String] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      // Members are looked at one by one, for the same reason.
      if depth <= 1, token.text == "func", !declaration.isEmpty {
        declarations.append(declaration)
        declaration = []
      }
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      switch token.kind {
      case .word: declaration.append(masksWords && !Self.keywords.contains(token.text) ? "word" : token.text)
      case .number: declaration.append(token.text)
      case .string: declaration.append("string")
      case .forbidden: forbidden.append(token.text)
      case .mark:
        // The comma behind the last element tells only whether the list was too long for one line.
        if depth == 1, token.text == "}" {
          declarations.append(declaration)
          declaration = []
        }
        if token.text != "," || !["]", ")"].contains(next) { declaration.append(token.text) }
        if token.text == "{" { depth += 1 }
        if token.text == "}" { depth -= 1 }
        // Nested types stand in the order of their names, too.
        guard token.text == "}" ? depth <= 1 : token.text == "{" && depth == 1 else { continue }
        declarations.append(declaration)
        declaration = []
      }
    }
    if !declaration.isEmpty { declarations.append(declaration) }
  }

  /// Words that make structure; all others may be names.
  private static let keywords: Set = [
    "import", "struct", "enum", "extension", "protocol", "func", "init", "var", "let", "case", "switch", "return",
    "throw", "throws", "try", "await", "async", "do", "catch", "static", "private", "public", "if", "typealias",
    "indirect", "inout", "break",
  ]

  private static func isPlainPath(_ path: String) -> Bool {
    path.split(separator: "/").count <= 2
      && path.utf8.allSatisfy { byte in
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
          || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "+/._".utf8.contains(byte)
      } && !path.contains("..") && !path.hasPrefix("/")
  }

  /// The first declaration that is not there, for people.
  func difference(from allowed: Set<Structure>) -> String {
    guard let other = allowed.first else { return "nothing is allowed" }
    let known = Set(other.declarations)
    let found = Set(declarations)
    let extra = declarations.first { !known.contains($0) }?.joined(separator: " ") ?? "none"
    let missing = other.declarations.first { !found.contains($0) }?.joined(separator: " ") ?? "none"
    return "more: \(extra)\nless: \(missing)"
  }
}

/// The same numbers in every run.
private struct Random {
  private var state: UInt64 = 42

  /// Any field where the text means nothing.
  mutating func field(for text: String) -> HostileField {
    while true {
      let field = HostileDocument.fields[next(HostileDocument.fields.count)]
      if !field.syntax.unicodeScalars.contains(where: { text.unicodeScalars.contains($0) }) { return field }
    }
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

private let hostilePayloads = [
  "\"", "\\", "\\(evil())", "\n}\nfunc evil() {", "\r\nfunc evil() {}", "\u{0}", "\u{600}\"",
  "\u{85}evil()", "\u{2028}evil()", "\u{B}evil()", "\"\u{301}", "\\\u{301}(evil())",
  "*/ evil() /*", "/*", "\"\"\"", "#\"", "\"#", "`", "{{docs}}",
  "}} {{/properties}}", "#if false", "#sourceLocation(file: \"a\", line: 1)", "@Comment { hidden }", "\u{202E}live",
  "\u{FEFF}", String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self), "; evil()", "- Throws: x",
  "[x](javascript:alert(1))", "```",
  "swift-format-ignore-file", "\u{1F600}", "e\u{301}", "$0", "//", "\u{7F}",
  "a\tb", "class", "self", "Type", "../../x", "",
]
