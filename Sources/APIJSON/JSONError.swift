// What is wrong with a document, and where. One word wide, so that a `throws` in generated code costs one test.

/// One step from a document's root to a value.
public enum JSONPathElement: Hashable, Sendable {
  case key(String)
  case index(Int)
}

/// What is wrong, at which byte, and under which JSON Pointer where that is known.
public struct JSONError: Error, Sendable {
  @usableFromInline let storage: Storage

  /// Where the fault lies: found only when somebody asks, because unions throw errors away.
  @usableFromInline
  final class Storage: Sendable {
    let kind: Kind
    let offset: Int
    let place: Place

    init(kind: Kind, offset: Int, place: Place) {
      self.kind = kind
      self.offset = offset
      self.place = place
    }
  }

  enum Place: Sendable {
    case path([JSONPathElement])
    case token(JSONDocument, Int)
  }

  /// An error of the caller's own.
  public init(_ kind: Kind, offset: Int = 0, path: [JSONPathElement] = []) {
    storage = Storage(kind: kind, offset: offset, place: .path(path))
  }

  init(_ kind: Kind, in document: JSONDocument, at index: Int) {
    storage = Storage(kind: kind, offset: document.word(index).offset, place: .token(document, index))
  }

  /// What is wrong.
  public var kind: Kind { storage.kind }

  /// The byte at which it is wrong, counted from 0.
  public var offset: Int { storage.offset }

  /// The keys and indices from the root to the value, outermost first.
  public var path: [JSONPathElement] {
    switch storage.place {
    case .path(let path): path
    case .token(let document, let index): document.path(to: index)
    }
  }

  /// The path as a JSON Pointer (RFC 6901 §3); empty for the root.
  public var pointer: String {
    var pointer: [UInt8] = []
    for element in path {
      pointer.append(UInt8(ascii: "/"))
      switch element {
      case .index(let index): pointer += Array(String(index).utf8)
      case .key(let key):
        for byte in key.utf8 {
          switch byte {
          case UInt8(ascii: "~"): pointer += [UInt8(ascii: "~"), UInt8(ascii: "0")]
          case UInt8(ascii: "/"): pointer += [UInt8(ascii: "~"), UInt8(ascii: "1")]
          default: pointer.append(byte)
          }
        }
      }
    }
    return String(decoding: pointer, as: UTF8.self)
  }

  /// The same error without the document, whose memory it would keep.
  public func detached() -> JSONError {
    JSONError(kind, offset: offset, path: path)
  }
}

extension JSONError: Hashable {
  /// Compares by value.
  public static func == (left: JSONError, right: JSONError) -> Bool {
    left.kind == right.kind && left.offset == right.offset && left.path == right.path
  }

  /// Hashes what equality compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(offset)
  }
}
