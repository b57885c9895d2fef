// Names of the files that are written. They come from type names, never from a document's text.

/// Makers of file names.
package enum FileName {
  /// `[A-Za-z0-9_+]{1,100}.swift`; what is longer is cut and ends in a hash of the whole.
  ///
  /// `main.swift` would turn on top-level code, so that name is changed; other names are harmless once they hold no
  /// dot, slash or space.
  package static func swiftFile(_ stem: String) -> String { stemOnly(stem) + ".swift" }

  package static let maximumStemLength = 100

  private static func stemOnly(_ stem: String) -> String {
    let allowed = stem.utf8.filter { byte in
      byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "+")
    }
    let name = String(decoding: allowed, as: UTF8.self)
    if isDenied(name) { return name + "_" + stableHash(stem, digits: 4) }
    guard allowed.count > maximumStemLength else { return name }
    return String(decoding: allowed.prefix(maximumStemLength - 9), as: UTF8.self) + "_" + stableHash(stem, digits: 8)
  }

  /// Nothing, `main`, and the devices of Windows.
  private static func isDenied(_ name: String) -> Bool {
    let small = name.lowercased()
    if ["", "main", "con", "prn", "aux", "nul"].contains(small) { return true }
    let isNumbered = small.utf8.count == 4 && ("0"..."9").contains(small.suffix(1))
    return isNumbered && (small.hasPrefix("com") || small.hasPrefix("lpt"))
  }
}
