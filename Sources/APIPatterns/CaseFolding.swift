// What `(?i:…)` takes for the same: code points with one simple case folding (Canonicalize, ECMA-262 §22.2.2.7.3).

enum CaseFolding {
  /// The code points that differ from `value` at most in case, itself among them.
  static func variants(of value: UInt32) -> [UInt32] { families[value] ?? [value] }

  /// The families of more than one member, under each of its members.
  private static let families: [UInt32: [UInt32]] = {
    var byFolding: [UInt32: [UInt32]] = [:]
    for range in ranges {
      for value in range {
        guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else { continue }
        byFolding[folding(of: scalar), default: []].append(value)
      }
    }
    var families: [UInt32: [UInt32]] = [:]
    for (_, family) in byFolding where family.count > 1 {
      for member in family { families[member] = family }
    }
    return families
  }()

  /// Where scripts with case are (Unicode 16): no ideographs, no syllables of Hangul, no planes beyond the first two.
  private static let ranges: [Range<UInt32>] = [0x41..<0x3400, 0xA000..<0xAC00, 0xFB00..<0x1_0000, 0x1_0400..<0x1_EA00]

  /// A code point that stands for a family: CaseFolding.txt, status C and S, told by the simple mappings of the standard
  /// library. To which member a family folds does not matter here.
  private static func folding(of scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x131: 0x131  // The dotless i folds with nothing, though its uppercase is I.
    case 0x1FD3: 0x390  // Written in two ways, mapped to neither: status S since Unicode 15.1.
    case 0x1FE3: 0x3B0
    case 0xFB05, 0xFB06: 0xFB06
    default: single(single(scalar, { $0.uppercaseMapping }), { $0.lowercaseMapping }).value
    }
  }

  /// The mapping where it is one code point, else the code point itself.
  private static func single(
    _ scalar: Unicode.Scalar, _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> Unicode.Scalar {
    let mapped = mapping(scalar.properties).unicodeScalars
    guard let first = mapped.first, mapped.count == 1 else { return scalar }
    return first
  }
}
