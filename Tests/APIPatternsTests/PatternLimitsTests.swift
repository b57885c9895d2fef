// What patterns do with what is large, deep or broken, and when many use them at once.

import Foundation
import Testing

@testable import APIPatterns

@Suite("Limits of patterns")
struct PatternLimitsTests {
  /// Letters without a pattern, so that an automaton finds no state twice.
  private static func scrambled(_ count: Int) -> String {
    var register: UInt32 = 1
    let letters = (0..<count).map { _ in
      register = register >> 1 ^ (register & 1 == 1 ? 0x1C80 : 0)
      return register & 1 == 1 ? UInt8(ascii: "a") : UInt8(ascii: "b")
    }
    return String(decoding: letters, as: UTF8.self)
  }

  @Test(
    "The automaton and the machine say the same",
    arguments: [
      "(a|b)*a(a|b){3}$", "^(?:ab|ba)+$", #"\ba\b|b\B"#, "a(?!b)", "(?<!a)b", "(?i:A)b", #"\p{L}{2}1"#, "(?m:^b$)",
      "[^a]$",
    ])
  func engines(_ source: String) throws {
    var parser = PatternParser(source)
    let program = try Compiler.compile(try parser.parse())
    let automaton = Automaton(program)
    for text in ["", "a", "b", "ab", "ba b", "é1", "äö1", "b\na\nb", "\u{1F600}a", "AB", Self.scrambled(100)] {
      let bytes = Array(text.utf8)
      var machine = Machine(program)
      let expected = bytes.withUnsafeBufferPointer { machine.search($0) }
      #expect(bytes.withUnsafeBufferPointer { automaton.matches($0) } == expected, "\(text.debugDescription)")
    }
  }

  @Test("Where the automaton has too many states the machine takes over, and says the same")
  func manyStates() {
    let pattern = Pattern("(a|b)*a(a|b){30}c")
    let text = Self.scrambled(3_000)
    #expect(!pattern.matches(text))
    #expect(pattern.matches(text + "c") == (text.utf8.dropLast(30).last == UInt8(ascii: "a")))
  }

  @Test("A pattern with more sets than the automaton can tell apart is matched all the same")
  func manySets() {
    let letters = (0x4E00..<0x4E00 + 300).compactMap { Unicode.Scalar($0).map(String.init) }
    let pattern = Pattern("^(?:" + letters.map { "x" + $0 + "y?" }.joined(separator: "|") + ")+$")
    #expect(pattern.problem == nil)
    #expect(pattern.matches("x\u{4E00}yx\u{4EFF}"))
    #expect(!pattern.matches("x\u{4E00}yx\u{5000}"))
  }

  @Test("One pattern can be used by many tasks at once")
  func concurrency() async {
    let pattern = Pattern(#"^(?:[a-z]+\d|\p{Lu}+-)+$"#)
    let texts = (0..<200).map { "abc\($0 % 10)ÄÖ-" + String(repeating: "x", count: $0 + 1) + "1" }
    let matches = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { texts.count { pattern.matches($0) } } }
      return await group.reduce(0, +)
    }
    #expect(matches == 1600)
  }

  @Test("Large patterns are refused or matched, and never trap")
  func large() {
    #expect(Pattern(String(repeating: "[a-z]", count: 20_000)).problem?.message == "the pattern is too large")
    #expect(Pattern(String(repeating: "a|", count: 50_000)).problem?.message == "the pattern is too large")
    #expect(Pattern("a{1000}{1000}").problem?.message == "nothing to repeat")
    #expect(Pattern("((a{1000}){1000}){1000}").problem?.message == "the pattern is too large")
    #expect(Pattern("[" + String(repeating: "a-z", count: 30_000) + "]").matches("q"))
    #expect(Pattern(String(repeating: "(?=a", count: 10_000)).problem?.kind == .unsupported)
    #expect(Pattern("^" + String(repeating: "(?!ab)", count: 1_000) + "a").matches("ac"))
  }

  @Test("Groups as deep as is allowed fit on the stack of a small thread")
  func stack() {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let depth = PatternParser.maximumDepth
      let pattern = Pattern(
        String(repeating: "(?:a|", count: depth) + "b" + String(repeating: ")+", count: depth))
      _ = pattern.matches("ab")
      done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    #expect(done.wait(timeout: .now() + 60) == .success)
  }

  @Test(
    "What is not UTF-8 does not trap", arguments: [#"^\S+$"#, "é", #"^\p{L}*$"#, "^[^a]{3}$", #".\.json$"#, "(a|é)+b"])
  func brokenBytes(_ source: String) {
    let pattern = Pattern(source)
    let texts: [[UInt8]] = [
      [0xFF], [0xC3], [0xE2, 0x82], [0xF5, 0xBF, 0xBF, 0xBF], [0x80, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98],
      [0xED, 0xA0, 0x80],
      [0x61, 0xF8, 0x2E, 0x6A, 0x73, 0x6F, 0x6E], [0xC0, 0x80],
    ]
    for text in texts + texts { _ = text.withUnsafeBufferPointer { pattern.matches(utf8: $0) } }
  }
}
