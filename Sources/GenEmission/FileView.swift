// The frame of a file, and of types that are nested in another.

import GenSwiftText

struct FileView: View {
  var generatedFrom: SwiftText
  /// The modules that something in the file names a type of; an import for nothing is a warning.
  var imports: [ImportView]
  var keepsUnderscores: Bool
  /// Rendered, with blank lines between them.
  var declarations: String

  static let fields: [String: FieldKind] = [
    "generatedFrom": .text, "imports": .list(ImportView.fields), "keepsUnderscores": .flag,
    "declarations": .text,
  ]

  func child(named name: String) -> Any? {
    switch name {
    case "generatedFrom": generatedFrom
    case "imports": imports
    case "keepsUnderscores": keepsUnderscores
    case "declarations": declarations
    default: nil
    }
  }
}

/// A module that a file needs.
struct ImportView: View {
  var module: SwiftText
  /// Whether others see a type of it; an import that is public for nothing is a warning.
  var isExposed: Bool

  static let fields: [String: FieldKind] = ["module": .text, "isExposed": .flag]

  func child(named name: String) -> Any? {
    switch name {
    case "module": module
    case "isExposed": isExposed
    default: nil
    }
  }
}

struct NestedView: View {
  var parent: SwiftText
  /// Rendered declarations, indented.
  var members: String

  static let fields: [String: FieldKind] = ["parent": .text, "members": .text]

  func child(named name: String) -> Any? {
    switch name {
    case "parent": parent
    case "members": members
    default: nil
    }
  }
}

/// Every line that is not empty two columns to the right. No literal spans lines, so no value changes.
func indented(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end &+= 1 }
      if end > start { result += [0x20, 0x20] }
      end = min(end &+ 1, bytes.count)
      result += UnsafeBufferPointer(rebasing: bytes[start..<end])
      start = end
    }
    return String(decoding: result, as: UTF8.self)
  }
}
