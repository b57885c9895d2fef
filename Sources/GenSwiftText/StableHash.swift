// A hash that is the same on every machine and in every run, for suffixes of names.

/// FNV-1a over the UTF-8 bytes, as lowercase hexadecimal digits, at most 16.
package func stableHash(_ text: String, digits: Int) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  // The low bits of FNV mix least for short texts.
  hash ^= hash >> 32
  let hexadecimal = String(hash, radix: 16)
  let padded = String(repeating: "0", count: 16 - hexadecimal.utf8.count) + hexadecimal
  return String(decoding: padded.utf8.suffix(digits), as: UTF8.self)
}
