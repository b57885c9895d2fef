// Identifiers as Swift text: the grammar is checked here once more, and keywords get their backticks.

extension SwiftText {
  /// Where an identifier stands; keywords need backticks in some places only.
  package enum Position: Sendable {
    /// Where a name is declared or used by itself.
    case plain
    /// After a dot.
    case member
    /// A label where it is declared, or a parameter that has no other name.
    case label
    /// A label in a call.
    case argument
  }

  /// A finished name, with backticks where it is a keyword there.
  ///
  /// A name that does not fit the grammar `[A-Za-z_][A-Za-z0-9_]*` is not one that the namer made: it is sent through
  /// the namer again, so nothing else can come out.
  package static func identifier(_ name: String, _ position: Position = .plain) -> SwiftText {
    let name = isIdentifier(name) ? name : Naming.memberName(name)
    let needsBackticks =
      switch position {
      case .plain: keywords.contains(name)
      case .member: name == "self" || name == "init"
      case .label: name == "inout" || name == "let" || name == "var"
      case .argument: name == "inout"
      }
    return SwiftText(escaped: needsBackticks ? "`\(name)`" : name)
  }

  /// The full name of a declared type, as in `FailedIntegration.Input`.
  package static func typeName(_ components: [String]) -> SwiftText {
    joined(components.map { identifier(isIdentifier($0) ? $0 : Naming.typeName($0)) }, separator: ".")
  }

  package static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, !isDigit(first), name != "_" else { return false }
    var name = name
    return name.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        guard isLetter || isDigit(byte) || byte == UInt8(ascii: "_") else { return false }
        index &+= 1
      }
      return true
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// Words that are not a name when they stand alone: Swift's keywords, and the contextual ones that begin an
  /// expression or a type.
  package static let keywords: Set<String> = [
    "Any", "Self", "any", "as", "associatedtype", "await", "borrow", "break", "case", "catch", "class", "consume",
    "continue", "copy", "default", "defer", "deinit", "discard", "do", "each", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal",
    "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows",
    "return", "self", "some", "static", "struct", "subscript", "super", "switch", "then", "throw", "throws", "true",
    "try", "typealias", "unsafe", "var", "where", "while", "yield",
  ]
}
