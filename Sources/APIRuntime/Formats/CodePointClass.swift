// Which code points the labels of host names may have: RFC 5892, derived from properties that the standard library knows.

/// What RFC 5892 §3 derives for a code point.
enum CodePointClass {
  case valid
  /// Allowed where its neighbours are right.
  case contextual
  case disallowed

  init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if let exception = Self.exception(scalar.value) {
      self = exception
    } else if scalar == "-" || (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) {
      self = .valid
    } else if scalar.value == 0x200C || scalar.value == 0x200D {
      self = .contextual
    } else if Self.isInIgnoredBlock(scalar.value) || properties.changesWhenNFKCCaseFolded || properties.isWhitespace
      || properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    {
      self = .disallowed
    } else {
      self = Self.isLetterOrDigit(properties.generalCategory) ? .valid : .disallowed
    }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// §2.6.
  private static func exception(_ value: UInt32) -> CodePointClass? {
    switch value {
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: .valid
    case 0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB, 0x660...0x669, 0x6F0...0x6F9: .contextual
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: .disallowed
    default: nil
    }
  }

  /// §2.4 and §2.9: symbols for music, and the parts of Hangul syllables.
  private static func isInIgnoredBlock(_ value: UInt32) -> Bool {
    switch value {
    case 0x20D0...0x20FF, 0x1D100...0x1D24F, 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: true
    default: false
    }
  }

  /// §2.1.
  private static func isLetterOrDigit(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .decimalNumber, .modifierLetter, .nonspacingMark,
      .spacingMark:
      true
    default: false
    }
  }
}

extension Unicode.CanonicalCombiningClass {
  /// Virama.
  fileprivate static let virama = Unicode.CanonicalCombiningClass(rawValue: 9)
}
