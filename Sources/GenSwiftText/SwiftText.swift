// Text that may stand in a Swift file. The only ways to make it are the generator's own literals and the escape that
// belongs to a place, so text of a document cannot reach a file past its escape.

/// A piece of Swift source.
///
/// Written as a literal it is the generator's own text; only other `SwiftText` can be interpolated into it:
/// `"var \(name): \(type)"`.
package struct SwiftText: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// Only for text that an escape of this room has made.
  init(escaped text: String) { self.text = text }

  package var description: String { text }
  package var isEmpty: Bool { text.isEmpty }
  /// In bytes, which are columns outside comments: there the output is ASCII.
  package var length: Int { text.utf8.count }

  package static func + (left: Self, right: Self) -> Self { Self(escaped: left.text + right.text) }

  package static func joined(_ pieces: [Self], separator: Self = "") -> Self {
    Self(escaped: pieces.map(\.text).joined(separator: separator.text))
  }

  package static func integer(_ value: Int) -> Self { Self(escaped: String(value)) }
}

extension SwiftText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: StaticString) { text = value.description }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Takes literals of the generator's code and finished Swift text, nothing else.
  package struct Interpolation: StringInterpolationProtocol {
    var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {}
    // There is a literal around each interpolation, even where nothing stands there.
    package mutating func appendLiteral(_ literal: StaticString) {
      if literal.utf8CodeUnitCount > 0 { text += literal.description }
    }
    package mutating func appendInterpolation(_ piece: SwiftText) { text += piece.text }
    package mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }
}

extension SwiftText {
  /// The text from its first character that is not a space.
  package var withoutIndentation: SwiftText {
    SwiftText(escaped: String(decoding: text.utf8.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self))
  }
}
