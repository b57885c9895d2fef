// One segment of a path template: text and parameters, several of each if need be, as in `{id}.json` or `{from}-{to}`.

struct SegmentPattern: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case literal([UInt8])
    case parameter
  }

  var pieces: [Piece] = []

  /// The segment's text where it has no parameters.
  var literal: [UInt8]? {
    if pieces.isEmpty { return [] }
    guard pieces.count == 1, case .literal(let text) = pieces[0] else { return nil }
    return text
  }

  /// How much of the segment is fixed: the more, the earlier it is tried.
  var specificity: Int {
    pieces.reduce(0) { sum, piece in
      if case .literal(let text) = piece { sum + text.count } else { sum }
    }
  }

  /// Cuts a path template at its slashes. A fragment or a query that a document puts behind a path takes no part.
  static func segments(of path: [PathPiece]) -> [SegmentPattern] {
    var segments = [SegmentPattern()]
    for piece in path {
      switch piece {
      case .parameter: segments[segments.count - 1].pieces.append(.parameter)
      case .literal(let text):
        let path = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let parts = Array(path).split(separator: .slash, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 { segments.append(SegmentPattern()) }
          segments[segments.count - 1].append(PercentCoding.decodeBytes(part) ?? Array(part))
        }
      }
    }
    return Array(segments.dropFirst())
  }

  private mutating func append(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    if case .literal(let before) = pieces.last {
      pieces[pieces.count - 1] = .literal(before + text)
    } else {
      pieces.append(.literal(text))
    }
  }

  /// What stands for each parameter, at least one byte each and still percent-coded; `nil` where the segment does
  /// not fit. A parameter ends at the first occurrence of the text behind it, the last one at the segment's end.
  func match(_ segment: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    var values: [ArraySlice<UInt8>] = []
    var rest = segment
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let text):
        guard let end = Self.end(of: text, in: rest, at: rest.startIndex) else { return nil }
        rest = rest[end...]
      case .parameter:
        guard let end = valueEnd(after: index, in: rest) else { return nil }
        values.append(rest[..<end])
        rest = rest[end...]
      }
    }
    return rest.isEmpty ? values : nil
  }

  private func valueEnd(after index: Int, in rest: ArraySlice<UInt8>) -> Int? {
    guard !rest.isEmpty else { return nil }
    guard index + 1 < pieces.count else { return rest.endIndex }
    guard case .literal(let text) = pieces[index + 1] else { return Self.next(in: rest, after: rest.startIndex) }
    let isLast = index + 2 == pieces.count
    var position = Self.next(in: rest, after: rest.startIndex)
    while position < rest.endIndex {
      if let end = Self.end(of: text, in: rest, at: position), !isLast || end == rest.endIndex { return position }
      position = Self.next(in: rest, after: position)
    }
    return nil
  }

  /// The position behind the byte or escape at `position`.
  private static func next(in bytes: ArraySlice<UInt8>, after position: Int) -> Int {
    let isEscape = bytes[position] == .percent && PercentCoding.escaped(in: bytes, at: position) != nil
    return position + (isEscape ? 3 : 1)
  }

  /// The position behind `text`, which may be percent-coded, where it stands at `start`.
  private static func end(of text: [UInt8], in bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
    var position = start
    for expected in text {
      guard position < bytes.endIndex else { return nil }
      let isEscape = bytes[position] == .percent
      let found = isEscape ? PercentCoding.escaped(in: bytes, at: position) : bytes[position]
      guard found == expected else { return nil }
      position += isEscape ? 3 : 1
    }
    return position
  }
}
