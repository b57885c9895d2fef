// Doc comments: what the document says, then what is known besides, then where it comes from.

import GenIR
import GenSwiftText

extension Documentation {
  /// The lines of a doc comment. The fallback stands where the document says nothing.
  func lines(deprecation: String? = nil, fallback: SwiftText? = nil) -> [SwiftText] {
    var paragraphs: [[SwiftText]] = []
    if let summary { paragraphs.append(DocumentationText.lines(of: summary)) }
    if let description, description != summary { paragraphs.append(DocumentationText.lines(of: description)) }
    if let deprecation { paragraphs.append(Self.deprecationLines(deprecation)) }
    paragraphs.append(facts.flatMap { DocumentationText.lines(of: $0) })
    for example in examples { paragraphs.append(DocumentationText.codeBlock(example, language: "json")) }
    if let fallback, summary ?? description == nil { paragraphs.insert([fallback], at: 0) }
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

  /// A code span of one line.
  static func code(_ text: String) -> SwiftText {
    let bytes = text.utf8.map { $0 == UInt8(ascii: "`") ? UInt8(ascii: "'") : $0 }
    return "`\(DocumentationText.line(String(decoding: bytes, as: UTF8.self)))`"
  }

  // An attribute would warn in the generated code itself, which has to use what it declares.
  private static func deprecationLines(_ reason: String) -> [SwiftText] {
    let lines = DocumentationText.lines(of: reason)
    guard let first = lines.first else { return ["**Deprecated.**"] }
    return ["**Deprecated.** \(first)"] + lines.dropFirst()
  }
}
