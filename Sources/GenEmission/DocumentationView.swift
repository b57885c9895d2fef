// Doc comments: what the document says, then what is known besides, then where it comes from.

import GenIR
import GenSwiftText

extension Documentation {
  /// The lines of a doc comment. The fallback stands where the document says nothing, and a label of so many columns
  /// before the first line.
  func lines(
    deprecation: String? = nil, fallback: SwiftText? = nil, width: Int = DocumentationText.width, label: Int = 0
  ) -> [SwiftText] {
    var paragraphs: [[SwiftText]] = []
    func paragraph(_ texts: [String]) {
      let label = paragraphs.allSatisfy(\.isEmpty) ? label : 0
      paragraphs.append(texts.flatMap { DocumentationText.lines(of: $0, width: width, label: label) })
    }
    if let fallback, summary ?? description == nil { paragraphs.append([fallback]) }
    if let summary { paragraph([summary]) }
    if let description, description != summary { paragraph([description]) }
    if let deprecation { paragraphs.append(Self.deprecationLines(deprecation, width: width)) }
    paragraph(facts + examples.filter(Self.isShort).map { "Example: `\($0)`." })
    for example in examples where !Self.isShort(example) {
      paragraphs.append(DocumentationText.codeBlock(example, language: "json"))
    }
    if let origin { paragraphs.append([Self.code(origin)]) }
    var lines: [SwiftText] = []
    for paragraph in paragraphs where !paragraph.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += paragraph
    }
    return lines
  }

  /// The comment itself, to stand before a declaration at the indentation.
  func comment(indentation: Int, deprecation: String? = nil, fallback: SwiftText? = nil) -> SwiftText {
    DocumentationText.comment(lines(deprecation: deprecation, fallback: fallback), indentation: indentation)
  }

  /// Whether an example fits a line of prose.
  private static func isShort(_ example: String) -> Bool {
    example.unicodeScalars.count <= 60 && !example.utf8.contains { $0 == UInt8(ascii: "`") || $0 < 0x20 }
  }

  /// A code span of one line.
  static func code(_ text: String) -> SwiftText {
    let bytes = text.utf8.map { $0 == UInt8(ascii: "`") ? UInt8(ascii: "'") : $0 }
    return "`\(DocumentationText.line(String(decoding: bytes, as: UTF8.self)))`"
  }

  // An attribute would warn in the generated code itself, which has to use what it declares.
  private static func deprecationLines(_ reason: String, width: Int) -> [SwiftText] {
    let mark: SwiftText = "**Deprecated.**"
    let lines = DocumentationText.lines(of: reason, width: width, label: mark.length + 1)
    guard let first = lines.first else { return [mark] }
    return ["\(mark) \(first)"] + lines.dropFirst()
  }
}
