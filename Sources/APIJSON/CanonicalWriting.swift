// A form in which values that are equal as JSON are equal as bytes: for comparing and hashing, never for the wire.

extension JSONWritable {
  /// Bytes that are the same for equal values, whatever the order of an object's members and the spelling of a number.
  ///
  /// They are JSON except for numbers whose exponent is beyond all reason; a number that is not finite counts as `null`.
  package func canonicalBytes() -> [UInt8] {
    var writer = JSONWriter(capacity: 1024, isCanonical: true)
    write(to: &writer)
    writer.failure = nil
    return (try? writer.finish()) ?? []
  }
}

extension JSONObject {
  /// The members, ascending by the bytes of their keys.
  var sorted: [Member] {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

extension Decimal {
  /// The same text for the same value: an integer's digits where it is not too long, else digits and an exponent.
  var canonicalText: String {
    var text = isNegative ? [UInt8(ascii: "-")] : []
    text += digits
    if digits.isEmpty {
      text.append(UInt8(ascii: "0"))
    } else if remoteExponent.isEmpty, exponent >= 0, digits.count + min(exponent, 20) <= 20 {
      text += Array(repeating: UInt8(ascii: "0"), count: exponent)
    } else {
      text += Array("e\(exponent)".utf8) + remoteExponent
    }
    return String(decoding: text, as: UTF8.self)
  }
}
