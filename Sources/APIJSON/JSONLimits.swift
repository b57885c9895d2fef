// How much a document may ask of its reader. Every limit has its own `JSONError.Kind`.

/// The limits under which a document is read.
public struct JSONLimits: Hashable, Sendable {
  /// How many arrays and objects may be open at once.
  public var maximumDepth: Int
  /// How many bytes a document may have; never more than `JSONLimits.largestDocument`.
  public var maximumBytes: Int
  /// How many characters a number may have.
  public var maximumNumberLength: Int
  /// How many bytes a string may have between its quotes.
  public var maximumStringLength: Int
  /// How many values, keys and closing brackets a document may have.
  public var maximumTokens: Int
  /// Whether types that refuse properties of the other direction, `readOnly` in a request and `writeOnly` in a response,
  /// read over them instead.
  public var ignoresOneWayProperties = false

  /// What a tape can address: 256 MiB less one byte.
  public static let largestDocument = 0x0FFF_FFFF

  /// The defaults hold for any peer: 128 levels, 256 MiB, numbers of 1,000 characters.
  public init(
    maximumDepth: Int = 128, maximumBytes: Int = largestDocument, maximumNumberLength: Int = 1000,
    maximumStringLength: Int = largestDocument, maximumTokens: Int = largestDocument
  ) {
    self.maximumDepth = maximumDepth
    self.maximumBytes = maximumBytes
    self.maximumNumberLength = maximumNumberLength
    self.maximumStringLength = maximumStringLength
    self.maximumTokens = maximumTokens
  }
}
