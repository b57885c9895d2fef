/// What must be true of the bytes of any document, JSON or YAML, before it is parsed.
import GenDiagnostics

/// The name of the encoding, where the first bytes show that it is not UTF-8.
///
/// Text of JSON or YAML begins with a character of ASCII, so that a NUL among the first four bytes tells the other
/// encodings even where there is no byte order mark (YAML 1.2 §5.2).
func foreignEncoding(_ bytes: [UInt8]) -> String? {
  let head = Array(bytes.prefix(4))
  if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
  if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
  guard head.count == 4 else { return nil }
  switch (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0) {
  case (true, true, true, false), (false, true, true, true): return "UTF-32"
  case (true, false, true, false), (false, true, false, true): return "UTF-16"
  case (true, false, false, false), (false, true, false, false): return "UTF-16"
  default: return nil
  }
}
