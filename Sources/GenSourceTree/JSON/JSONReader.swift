/// JSON text to a tree: the tape of `APIJSON`, with places.
import APIJSON
import GenDiagnostics

/// A file that is UTF-8, as JSON.
struct JSONReader {
  private let file: SourceFile
  private var builder: TreeBuilder
  /// The offset in the file of the first byte that the tape counts from.
  private let start: Int
  private var open: [Frame] = []

  /// The tape of the file, or why there is none.
  static func parse(_ file: SourceFile, limits: ReadingLimits) -> Result<JSONDocument, JSONError> {
    let start = file.textStart
    let jsonLimits = JSONLimits(
      maximumDepth: limits.depth, maximumNumberLength: limits.numberLength, maximumStringLength: limits.stringBytes)
    return Result { () throws(JSONError) in
      try JSONDocument(start == 0 ? file.bytes : Array(file.bytes[start...]), limits: jsonLimits)
    }
  }

  /// The tree of a tape, which must be that of the file.
  static func read(
    _ document: JSONDocument, of file: SourceFile, limits: ReadingLimits, diagnostics: inout Diagnostics
  ) -> Node? {
    var reader = JSONReader(file, limits: limits)
    let isComplete = (try? reader.read(document)) != nil
    diagnostics.add(contentsOf: reader.builder.diagnostics)
    return isComplete ? reader.builder.root : nil
  }

  private init(_ file: SourceFile, limits: ReadingLimits) {
    self.file = file
    builder = TreeBuilder(file: file.id, limits: limits)
    start = file.textStart
  }

  /// A container whose children are being read.
  private enum Frame {
    case sequence(JSONElements.Iterator, end: Int)
    case mapping(JSONMembers.Iterator, end: Int)
  }

  private mutating func read(_ document: JSONDocument) throws(ReadingStopped) {
    try take(document.root)
    while let frame = open.popLast() {
      switch frame {
      case .sequence(var elements, let end):
        guard let element = elements.next() else {
          _ = builder.close(end: end)
          continue
        }
        open.append(.sequence(elements, end: end))
        try take(element)
      case .mapping(var members, let end):
        guard let member = members.next() else {
          _ = builder.close(end: end)
          continue
        }
        open.append(.mapping(members, end: end))
        try takeKey(member.key)
        try take(member.value)
      }
    }
  }

  private mutating func take(_ element: JSONElement) throws(ReadingStopped) {
    let range = range(of: element)
    switch element.kind {
    case .null: _ = try builder.add(.null, at: range)
    case .boolean: _ = try builder.add(.bool(element.boolean ?? false), at: range)
    case .number: _ = try builder.add(.number(element.numberText ?? "0"), at: range)
    case .string:
      if element.hasLoneSurrogate { reportLoneSurrogate(in: range) }
      _ = try builder.add(.string(element.string ?? ""), at: range)
    case .array:
      try builder.open(isMapping: false, at: range)
      open.append(.sequence(element.elements.makeIterator(), end: Int(range.end)))
    case .object:
      try builder.open(isMapping: true, at: range)
      open.append(.mapping(element.members.makeIterator(), end: Int(range.end)))
    }
  }

  private mutating func takeKey(_ key: JSONElement) throws(ReadingStopped) {
    let range = range(of: key)
    if let text = key.string {
      try builder.addKey(text, at: range)
    } else {
      reportLoneSurrogate(in: range)
      builder.discardKey()
    }
  }

  private func range(of element: JSONElement) -> SourceRange {
    let range = element.range
    return builder.range(start + range.lowerBound, start + range.upperBound)
  }

  private mutating func reportLoneSurrogate(in range: SourceRange) {
    let escape = firstLoneSurrogate(file.bytes[Int(range.start)..<Int(range.end)])
    let place = escape.map { builder.range($0, $0 + 6) } ?? range
    builder.diagnostics.error(
      .loneSurrogate, "the escape is half of a surrogate pair and stands for no character", at: place,
      remedy: "write both halves, or the character itself")
  }
}

/// The offset of the first `\uXXXX` in a string as written that is half of a surrogate pair (RFC 8259 §7, §8.2).
private func firstLoneSurrogate(_ bytes: ArraySlice<UInt8>) -> Int? {
  var offset = bytes.startIndex
  while offset < bytes.endIndex {
    guard bytes[offset] == UInt8(ascii: "\\") else {
      offset += 1
      continue
    }
    guard let unit = escapedUnit(bytes, at: offset) else {
      offset += 2
      continue
    }
    if unit & 0xF800 != 0xD800 {
      offset += 6
    } else if unit < 0xDC00, let next = escapedUnit(bytes, at: offset + 6), next & 0xFC00 == 0xDC00 {
      offset += 12
    } else {
      return offset
    }
  }
  return nil
}

/// The code unit of the `\uXXXX` that starts at an offset.
private func escapedUnit(_ bytes: ArraySlice<UInt8>, at offset: Int) -> UInt16? {
  guard offset + 6 <= bytes.endIndex, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") else {
    return nil
  }
  return UInt16(String(decoding: bytes[offset + 2..<offset + 6], as: UTF8.self), radix: 16)
}
