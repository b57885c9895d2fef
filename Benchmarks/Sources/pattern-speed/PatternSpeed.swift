// How fast patterns are: with bad ones on long texts, where the time must grow as the text does, and with those that
// documents have most of, beside loops over bytes that were written for them.
import APIRuntime
import Foundation

@main
struct PatternSpeed {
  typealias Check = @Sendable (UnsafeBufferPointer<UInt8>) -> Bool

  static func main() {
    printHostile()
    printCommon()
  }

  private static func printHostile() {
    print("bad patterns, compiled and searched for, ms       25 kB     50 kB    100 kB   100 kB / 25 kB")
    for pattern in HostilePattern.all {
      let times = [25_000, 50_000, 100_000].map { bytes in
        seconds(pattern.text(bytes: bytes)) { Pattern(pattern.source).matches(utf8: $0) }
      }
      let columns = times.map { String(format: "%9.2f", $0 * 1000) }.joined(separator: " ")
      print(padded(pattern.source), columns, String(format: "%12.1f", times[2] / times[0]))
    }
  }

  private static func printCommon() {
    print("\ncommon patterns, MB/s                             bytes   pattern  byte loop")
    for example in CommonPattern.all {
      let pattern = Pattern(example.source)
      let text = Array(example.text.utf8)
      let ours = rate(text) { pattern.matches(utf8: $0) }
      let loop = example.loop.map { String(format: "%10.0f", rate(text, $0)) } ?? "         –"
      print(padded(example.source), String(format: "%8d %9.0f", text.count, ours), loop)
    }
  }

  /// Megabytes a second.
  private static func rate(_ text: [UInt8], _ check: @escaping Check) -> Double {
    let rounds = max(1, 200_000 / text.count)
    let time = seconds(text) { text in
      var matches = 0
      for _ in 0..<rounds where check(text) { matches += 1 }
      return matches > 0
    }
    return Double(text.count * rounds) / time / 1e6
  }

  /// The shortest of seven times.
  @inline(never)
  private static func seconds(_ text: [UInt8], _ check: Check) -> Double {
    let clock = ContinuousClock()
    return (0..<7).map { _ in
      let start = clock.now
      _ = text.withUnsafeBufferPointer(check)
      return (clock.now - start) / .seconds(1)
    }.min() ?? 0
  }

  private static func padded(_ text: String) -> String {
    let width = 45
    let shown = text.unicodeScalars.count <= width ? text : String(text.unicodeScalars.prefix(width - 1)) + "…"
    return shown + String(repeating: " ", count: max(0, width - shown.unicodeScalars.count))
  }
}
