// RFC 3492: code points outside ASCII as letters and digits.

enum Punycode {
  private static let base = 36
  private static let initialBias = 72
  private static let initialScalar = 128

  /// The code points of a label without its prefix; `nil` where it is no Punycode. The label is a host's: 59 bytes at most.
  static func decode(_ text: [UInt8]) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var input = text[...]
    if let delimiter = text.lastIndex(of: UInt8(ascii: "-")) {
      output = text[..<delimiter].map { Unicode.Scalar($0) }
      input = text[(delimiter + 1)...]
    }
    guard !input.isEmpty else { return nil }
    var (scalar, place, bias) = (initialScalar, 0, initialBias)
    while !input.isEmpty {
      let before = place
      guard let distance = integer(&input, bias), place + distance < 1 << 32 else { return nil }
      place += distance
      let count = output.count + 1
      bias = adapted(place - before, count, isFirst: before == 0)
      scalar += place / count
      place %= count
      guard scalar <= 0x10FFFF, let decoded = Unicode.Scalar(UInt32(scalar)) else { return nil }
      output.insert(decoded, at: place)
      place += 1
    }
    return output
  }

  /// The code points of a host's label without its prefix (§6.3), in lower case. At most 253 of them.
  static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (scalar, delta, bias, handled) = (initialScalar, 0, initialBias, basic)
    while handled < scalars.count {
      let next = scalars.reduce(0x10FFFF) { Int($1.value) >= scalar ? min($0, Int($1.value)) : $0 }
      delta += (next - scalar) * (handled + 1)
      scalar = next
      for other in scalars {
        if Int(other.value) < scalar { delta += 1 }
        guard Int(other.value) == scalar else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, scalar) = (delta + 1, scalar + 1)
    }
    return output
  }

  private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
    var (rest, position) = (delta, base)
    while true {
      let threshold = min(max(position - bias, 1), 26)
      if rest < threshold { break }
      output.append(letter(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(letter(rest))
  }

  private static func letter(_ digit: Int) -> UInt8 { UInt8(digit < 26 ? 0x61 + digit : 0x30 + digit - 26) }

  /// One generalized variable-length integer (§6.2).
  private static func integer(_ input: inout ArraySlice<UInt8>, _ bias: Int) -> Int? {
    var (value, weight, position) = (0, 1, base)
    while let byte = input.popFirst() {
      guard let digit = digit(byte) else { return nil }
      value += digit * weight
      let threshold = min(max(position - bias, 1), 26)
      if digit < threshold { return value }
      weight *= base - threshold
      guard value < 1 << 32, weight < 1 << 32 else { return nil }
      position += base
    }
    return nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7A: Int(byte - 0x61)
    case 0x41...0x5A: Int(byte - 0x41)
    case 0x30...0x39: Int(byte - 0x30) + 26
    default: nil
    }
  }

  /// §6.1.
  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var (delta, steps) = (isFirst ? delta / 700 : delta / 2, 0)
    delta += delta / count
    while delta > 455 {
      delta /= 35
      steps += base
    }
    return steps + 36 * delta / (delta + 38)
  }
}
