// Expressions that are known to take backtracking engines exponential or high polynomial time, each with what makes a
// text for them: a start, a part that is repeated, and an end that lets the match fail at last.

struct HostilePattern {
  let source: String
  let start: String
  let part: String
  let end: String

  init(_ source: String, of part: String, after start: String = "", end: String = "!") {
    self.source = source
    self.start = start
    self.part = part
    self.end = end
  }

  func text(bytes: Int) -> [UInt8] {
    var text = Array(start.utf8)
    while text.count + part.utf8.count + end.utf8.count <= bytes { text += part.utf8 }
    return text + Array(end.utf8)
  }

  static let all: [HostilePattern] = [
    HostilePattern("^(a+)+$", of: "a"),
    HostilePattern("(x+x+)+y", of: "x", end: ""),
    HostilePattern("(a|a)*b", of: "a", end: ""),
    HostilePattern("^(([a-z])+.)+[A-Z]([a-z])+$", of: "a", end: ""),
    HostilePattern("^(a|aa)+$", of: "a"),
    HostilePattern("^(a*)*$", of: "a"),
    HostilePattern("^(a|a?)+$", of: "a"),
    HostilePattern("^(.*a){11}$", of: "a"),
    HostilePattern("^(a?){30}a{30}$", of: "a", end: ""),
    HostilePattern("^(.*?,){11}P", of: "1,", end: ""),
    HostilePattern(#"^(\d+)*$"#, of: "0"),
    HostilePattern(#"^((\d+)|(\d+\.\d+))+$"#, of: "0"),
    HostilePattern("^(?:[0-9]+,?)+$", of: "00"),
    HostilePattern(#"^(\w+\s?)*$"#, of: "word "),
    HostilePattern(#"(\w|\w\w|\w\w\w)*:"#, of: "w", end: ""),
    HostilePattern("^(?:(?:a+)+b|c)+$", of: "a"),
    HostilePattern("([a-z]+)*\\.js$", of: "a"),
    HostilePattern("^.*(.*)*;$", of: ";"),
    HostilePattern("(,.*)*x$", of: ",", end: ""),
    // White space at the end of a line: the outage of Stack Overflow, 2016.
    HostilePattern(#"^\s+|\s+$"#, of: " ", after: "x", end: "x"),
    // A rule of a web firewall: the outage of Cloudflare, 2019.
    HostilePattern(
      #"(?:(?:"|'|\]|\}|\\|\d|(?:nan|infinity|true|false|null|undefined|symbol|math)|`|-|\+)+[)]*;?"#
        + #"((?:\s|-|~|!|\{\}|\|\||\+)*.*(?:.*=.*)))"#, of: "x", after: "1", end: ""),
    // Addresses of mail, from RegExLib and as tutorials have them.
    HostilePattern(#"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}([a-z]{2,3})$"#, of: "a"),
    HostilePattern(#"^[_a-z0-9-]+(\.[_a-z0-9-]+)*@[a-z0-9-]+(\.[a-z0-9-]+)*(\.[a-z]{2,})$"#, of: "a.", after: "a@"),
    HostilePattern(#"^(https?:\/\/)?([\da-z.-]+)\.([a-z.]{2,6})([\/\w .-]*)*\/?$"#, of: "a", after: "http://a.bc/"),
    HostilePattern(#"<([a-z]+)(\s+[a-z]+\s*=\s*("[^"]*"|[^\s>]*))*\s*>"#, of: " a=a", after: "<a"),
    HostilePattern(#"^\s*([<>=v]|\s)*\d+\.\d+\.\d+$"#, of: " "),
    HostilePattern(#"url\(\s*("|')?(.*?)("|')?\s*\)$"#, of: " ", after: "url("),
    HostilePattern(#"^((xn--)?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*\.)+[a-zA-Z]{2,}\.?$"#, of: "a-a."),
    // As many states as texts: where an automaton does not pay.
    HostilePattern("(a|b)*a(a|b){20}c", of: scrambled, end: ""),
  ]

  /// 8,191 letters without a pattern (a linear feedback shift register), so that no two places look alike.
  private static let scrambled: String = {
    var register: UInt32 = 1
    let letters = (0..<8191).map { _ in
      register = register >> 1 ^ (register & 1 == 1 ? 0x1C80 : 0)
      return register & 1 == 1 ? UInt8(ascii: "a") : UInt8(ascii: "b")
    }
    return String(decoding: letters, as: UTF8.self)
  }()
}
