// What patterns match, and which ones are refused.

import APIPatterns
import Testing

@Suite("Patterns")
struct PatternTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var pattern: String
    var matching: [String]
    var failing: [String]
    var testDescription: String { pattern }

    init(_ pattern: String, _ matching: [String], _ failing: [String]) {
      self.pattern = pattern
      self.matching = matching
      self.failing = failing
    }
  }

  static let cases: [Case] = [
    Case("", ["", "a"], []),
    Case("a", ["a", "xay"], ["", "b", "A"]),
    Case("^a", ["ab"], ["ba"]),
    Case("a$", ["ba"], ["ab", "a\n"]),
    Case(#"^\S+$"#, ["abc", "é"], ["", "a b", "a\u{A0}b"]),
    Case("^.*$", ["", "abc"], ["a\nb", "\u{2028}"]),
    Case("^.$", ["a", "é", "\u{1F600}"], ["", "ab", "e\u{301}", "\r\n"]),
    Case("^[A-Za-z0-9_-]{1,4}$", ["a", "A-_9"], ["", "abcde", "a.b", "é"]),
    Case("^a{2}$", ["aa"], ["a", "aaa"]),
    Case("^a{2,}$", ["aa", "aaaa"], ["a"]),
    Case("^(ab|c)+?$", ["ab", "abc", "ccab"], ["", "a", "abb"]),
    Case("^(?:a|b|)$", ["a", "b", ""], ["c"]),
    Case("^(?<year>[0-9]{4})-x$", ["2026-x"], ["26-x"]),
    Case(#"^\d+$"#, ["0123"], ["٣", ""]),
    Case(#"^\w$"#, ["_", "z"], ["é", "-"]),
    Case(#"^\W$"#, ["é", "-"], ["_"]),
    Case(#"^[\W]$"#, ["é", "-"], ["_"]),
    Case(#"^[^\W]$"#, ["_"], ["é", "-"]),
    Case(#"^[\w-.]$"#, ["-", ".", "a"], [","]),
    Case(#"\bfoo\b"#, ["foo", "a foo.", "-foo-"], ["food", "_foo"]),
    Case(#"\Boo"#, ["foo"], ["oo"]),
    Case(#"^\u00e9\x41\cJ\u{1F600}$"#, ["éA\n\u{1F600}"], ["e"]),
    Case(#"^\uD83D\uDE00$"#, ["\u{1F600}"], ["\u{1F601}"]),
    Case(#"\uD83D"#, [], ["\u{1F600}"]),
    Case(#"^\p{L}+$"#, ["aé日"], ["1", ""]),
    Case(#"^\p{gc=Lu}\P{Lu}$"#, ["Ab"], ["ab", "AB"]),
    Case(#"^[\p{Nd}x]$"#, ["٣", "x"], ["y"]),
    Case(#"^[^\p{L}]$"#, ["1"], ["a"]),
    Case(#"^\p{Script=Greek}\p{sc=Cyrl}\P{sc=Greek}$"#, ["αяa"], ["aяa", "ααa", "αяα"]),
    Case(#"^\p{Script_Extensions=Deva}$"#, ["अ", "\u{1CD1}"], ["a"]),
    Case(#"^\p{Script=Devanagari}$"#, ["अ"], ["\u{1CD1}"]),
    Case(#"^\p{Cased}\p{Regional_Indicator}$"#, ["a\u{1F1E6}"], ["1\u{1F1E6}", "aa"]),
    Case(#"^[\]\\^-]$"#, ["]", "\\", "^", "-"], ["a"]),
    Case("^[]$", [], ["", "a"]),
    Case("^[^]$", ["\n"], [""]),
    Case("a{,2}", ["a{,2}"], ["aa"]),
    Case("^x{a}$", ["x{a}"], ["xa"]),
    Case(#"^\/\-\.\@$"#, ["/-.@"], ["x"]),
    Case("^a|b$", ["ax", "xb"], ["xa", "bx"]),
    Case("(a*)*$", ["", "b"], []),
    Case("^(a?){3}$", ["", "aaa"], ["aaaa"]),
    Case("(^|,)x", ["x", "a,x"], ["ax"]),
    Case(#"^[\u0000-\u{10FFFF}]{2}$"#, ["é\u{1F600}"], ["a"]),
    Case("^(^)*a", ["a"], ["b"]),
    Case("^.{1,65535}$", ["a"], ["", "\n"]),
    Case(#"\.json$"#, ["a.json", ".json"], ["json", "a.json5", "日json"]),
    Case("é{2}$", ["xéé", "éé"], ["é", "xé"]),
    Case("^https://", ["https://a"], ["http://a", " https://a"]),
    Case("^a*b?c{2}$", ["cc", "aabcc", "bcc"], ["acbc", "abbcc"]),
    Case("^a*ab$", ["ab", "aaab"], ["b"]),
    Case(#"^\S*$"#, ["é日\u{1F600}"], ["é\u{3000}"]),
  ]

  static let lookaround: [Case] = [
    Case("^(?!-)[a-z-]+(?<!-)$", ["a-b"], ["-a", "a-"]),
    Case("^(?!.*--)[a-z-]+$", ["a-b"], ["a--b", "B"]),
    Case("^(?=.*[A-Z])(?=.*[0-9]).{4,}$", ["aB3d"], ["ab3d", "aBcd", "aB3"]),
    Case("^(?!(?:admin|root)$)[a-z]+$", ["adm", "rooter"], ["admin", "root"]),
    Case("^[a-z.]+(?<!\\.tmp)$", ["a.txt"], ["a.tmp"]),
    Case("^[a-z.]+(?<=\\.(?:txt|md))$", ["a.txt", "a.md"], ["a.tmp"]),
    Case("ab(?=cd)", ["abcd"], ["abc"]),
    Case("(?<=ab)cd", ["abcd"], ["acd"]),
    Case("^((?!-)[a-z-]{1,3}(?<!-)\\.)+[a-z]+$", ["a-b.c.de"], ["-a.c", "a-.c", "abcd.e"]),
    Case("a(?!b)", ["a", "ac", "aba"], ["ab"]),
    Case("(?<![a-z])b", ["b", "1b"], ["ab"]),
    Case("a(?=\\s|$)", ["a", "a b"], ["ab"]),
    Case("a(?!\\s|$)", ["ab"], ["a", "a b"]),
    Case("a(?!)", [], ["a"]),
    Case("a(?=)", ["a"], []),
    Case("^a(?=b.*)", ["ab"], ["ac"]),
  ]

  static let modifiers: [Case] = [
    Case("^(?i:k)$", ["k", "K", "\u{212A}"], ["x"]),
    Case("^(?i:[^k])$", ["x"], ["k", "K", "\u{212A}"]),
    Case("^(?i:[a-z])+$", ["aZ", "\u{17F}"], ["1", "é"]),
    Case(#"^(?i:\w)$"#, ["\u{17F}", "\u{212A}"], ["é"]),
    Case(#"^\w$"#, ["s"], ["\u{17F}"]),
    Case("^(?i:é)(?i:ß)(?i:σ)$", ["Éẞς", "éßΣ"], ["Essσ"]),
    Case("^(?i:ı)$", ["ı"], ["i", "I"]),
    Case(#"^(?i:\p{Lu})$"#, ["a", "A"], ["1"]),
    Case("^(?i:a(?-i:b))c$", ["abc", "Abc"], ["aBc", "abC"]),
    Case("(?m:^b$)", ["b", "a\nb", "b\r\na"], ["ab"]),
    Case("^(?s:.)$", ["\n"], [""]),
    Case("^(?ims-:a.)$", ["A\n"], ["b"]),
  ]

  @Test("A pattern matches what ECMA-262 says and nothing else", arguments: cases + lookaround + modifiers)
  func matching(_ example: Case) {
    let pattern = Pattern(example.pattern)
    #expect(pattern.problem == nil)
    // Twice: the first time an automaton learns, the second time it knows.
    for _ in 0..<2 {
      for text in example.matching { #expect(pattern.matches(text), "\(text.debugDescription)") }
      for text in example.failing { #expect(!pattern.matches(text), "\(text.debugDescription)") }
    }
  }

  @Test(
    "An expression that is wrong or not regular has a problem and matches nothing",
    arguments: [
      ("(", "a group is not closed (at code point 0)"),
      ("a)", "a ')' closes no group (at code point 1)"),
      ("[a", "a class is not closed (at code point 0)"),
      ("[b-a]", "a class has a range out of order (at code point 4)"),
      ("*", "nothing to repeat (at code point 0)"),
      ("a**", "nothing to repeat (at code point 2)"),
      ("^*", "nothing to repeat (at code point 0)"),
      ("a{2,1}", "the numbers of a repetition are out of order (at code point 6)"),
      ("\\", "a backslash ends the pattern (at code point 1)"),
      (#"\a"#, #"not an escape: \a (at code point 0)"#),
      (#"\x4"#, "a hexadecimal digit is missing (at code point 3)"),
      (#"\u{110000}"#, "not a code point (at code point 9)"),
      ("{2}", "nothing to repeat (at code point 0)"),
      ("a+{2}", "nothing to repeat (at code point 2)"),
      (#"\b+"#, "nothing to repeat (at code point 0)"),
      ("(?i)a", "flags need a group of their own, as in (?i:…) (at code point 3)"),
      ("(?ii:a)", "not a kind of group (at code point 2)"),
      ("(?-:a)", "not a kind of group (at code point 4)"),
      ("(?P<x>a)", "not a kind of group (at code point 2)"),
      ("^(?:(?!ab).)*$", "this lookahead cannot be matched in linear time (at code point 4)"),
      ("x(?<!ab)y", "this lookbehind cannot be matched in linear time (at code point 1)"),
      ("(?=.*a)(?=.*b)c", "this lookahead cannot be matched in linear time (at code point 0)"),
      (#"(a)\1"#, "a back-reference cannot be matched in linear time (at code point 3)"),
      (#"\p{Script=Klingon}"#, "the Unicode property is not known here (at code point 2)"),
      ("(a{1000}){1000}", "the pattern is too large (at code point 0)"),
      ("(){1000000000}", "the pattern is too large (at code point 0)"),
      ("a{999999999999999999999}", "the pattern is too large (at code point 0)"),
    ])
  func problems(_ pattern: String, _ problem: String) {
    #expect(Pattern.problem(of: pattern)?.description == problem)
    #expect(!Pattern(pattern).matches("a"))
  }

  @Test(
    "At the ends of a search the least of a repetition is enough, so it may be as long as one likes",
    arguments: [
      (#"\S{1,8192}"#, [" a": true, "  ": false]), ("[ab]{0,20000}", ["": true, "c": true]),
      ("x[ab]{2,20000}", ["xab": true, "xa": false, "abx": false]),
      ("[ab]{2,20000}x|y{3,20000}", ["abx": true, "bx": false, "yyy": true, "yy": false]),
      ("^a?(b{0,20000}c*)", ["": true, "d": true]), ("(?:(?!ab).)*$", ["ab": true]),
      ("a{0,3}$", ["b": true]), ("^a{0,3}$", ["aaaa": false, "aaa": true]),
    ] as [(String, [String: Bool])])
  func searchEnds(_ pattern: String, _ texts: [String: Bool]) {
    #expect(Pattern.problem(of: pattern) == nil)
    for (text, isFound) in texts { #expect(Pattern(pattern).matches(text) == isFound, "\(pattern) in \(text)") }
  }

  @Test("Groups nested too deep are refused, not followed")
  func depth() {
    let pattern = String(repeating: "(", count: 100_000)
    #expect(Pattern.problem(of: pattern)?.kind == .unsupported)
  }

  @Test(
    "Time grows with the text, not with the ways to match it",
    arguments: [
      "^(a+)+$", "(x+x+)+y", "(a|a)*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "^(a|aa)+$",
      "^([a-zA-Z0-9])(([-.]|[_]+)?([a-z]+))*x$",
    ])
  func linear(_ source: String) {
    let pattern = Pattern(source)
    #expect(pattern.problem == nil)
    #expect(!pattern.matches(String(repeating: "a", count: 5_000) + "!"))
  }
}
