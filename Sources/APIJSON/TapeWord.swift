// One token of a document in 64 bits: four of tag, 28 of length, 32 of byte offset.

@usableFromInline
package struct TapeWord {
  @usableFromInline package let bits: UInt64

  @inlinable package init(bits: UInt64) { self.bits = bits }

  @inlinable package init(_ tag: Tag, length: Int, offset: Int) {
    bits = UInt64(tag.rawValue) &<< 60 | UInt64(truncatingIfNeeded: length) &<< 32 | UInt64(truncatingIfNeeded: offset)
  }

  /// What the token is. Numbers and strings say at once whether the fast way is enough.
  @usableFromInline
  package enum Tag: UInt8 {
    /// Closes an array or object, and stands once more behind the root.
    case end
    case null
    case `false`
    case `true`
    /// A number of an optional minus and digits only.
    case integer
    case decimal
    /// A string that is its own bytes.
    case string
    case escapedString
    /// An escaped string with half a surrogate pair in it.
    case brokenString
    case array
    case object
    /// Never written; completes the sixteen so that reading a tag is total.
    case unused
  }

  @inlinable package var tag: Tag { Tag(rawValue: UInt8(truncatingIfNeeded: bits &>> 60)) ?? .unused }

  /// Bytes of a scalar (without quotes); words from an opening bracket to its closing one.
  @inlinable package var length: Int { Int(truncatingIfNeeded: (bits &>> 32) & 0x0FFF_FFFF) }

  /// Where the token starts in the document.
  @inlinable package var offset: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }

  @inlinable package var isContainer: Bool { bits >= UInt64(Tag.array.rawValue) &<< 60 }

  @inlinable package var isNull: Bool { bits &>> 60 == UInt64(Tag.null.rawValue) }

  /// Whether this is a string of that many bytes that is its own bytes.
  @inlinable package func isPlainString(length: Int) -> Bool {
    bits &>> 32 == UInt64(Tag.string.rawValue) &<< 28 | UInt64(truncatingIfNeeded: length)
  }

  @inlinable package var isPlainString: Bool { bits &>> 60 == UInt64(Tag.string.rawValue) }

  @inlinable package var isString: Bool {
    (Tag.string.rawValue...Tag.brokenString.rawValue).contains(UInt8(bits &>> 60))
  }

  package var kind: JSONKind {
    switch tag {
    case .null, .end, .unused: .null
    case .false, .true: .boolean
    case .integer, .decimal: .number
    case .string, .escapedString, .brokenString: .string
    case .array: .array
    case .object: .object
    }
  }
}
