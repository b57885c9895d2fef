// The escapes, each for its place.

import GenSwiftText
import Testing

@Suite("Swift text")
struct SwiftTextTests {
  @Test(
    "A string literal is plain ASCII in quotes",
    arguments: [
      ("plain", #""plain""#), (#"a"b"#, #""a\"b""#), (#"\(x)"#, #""\\(x)""#), ("a\nb\r\t\0", #""a\nb\r\t\0""#),
      ("é", #""\u{E9}""#), ("\u{600}\"", #""\u{600}\"""#), ("\u{7F}", #""\u{7F}""#), ("\u{2028}", #""\u{2028}""#),
      (onlyRaw, "\"\(onlyRaw)\""),
    ])
  func stringLiteral(text: String, literal: String) {
    #expect(SwiftText.stringLiteral(text).text.utf8.elementsEqual(literal.utf8))
  }

  @Test("No text ends its literal or interpolates into it", arguments: hostilePayloads)
  func literalIsClosed(payload: String) {
    let body = SwiftText.stringLiteral(payload).text.unicodeScalars.dropFirst().dropLast()
    var isEscaped = false
    for scalar in body {
      #expect(scalar.value >= 0x20 && scalar.value < 0x7F || (0xFDD0...0xFDEF).contains(scalar.value))
      if isEscaped { #expect("\"\\nrt0u".unicodeScalars.contains(scalar)) } else { #expect(scalar != "\"") }
      isEscaped = scalar == "\\" && !isEscaped
    }
    #expect(!isEscaped)
  }

  @Test("Keywords have backticks where they need them")
  func identifiers() {
    #expect(SwiftText.identifier("default").text == "`default`")
    #expect(SwiftText.identifier("default", .member).text == "default")
    #expect(SwiftText.identifier("in", .label).text == "in")
    #expect(SwiftText.identifier("inout", .label).text == "`inout`")
    #expect(SwiftText.identifier("inout", .argument).text == "`inout`")
    #expect(SwiftText.identifier("var", .label).text == "`var`")
    #expect(SwiftText.identifier("var", .argument).text == "var")
    #expect(SwiftText.identifier("not an identifier").text == "notAnIdentifier")
  }

  @Test(
    "An integer is printed anew, or refused where the type has no such value",
    arguments: [
      ("1", "1"), ("1.0", "1"), ("1e2", "100"), ("-0", "0"), ("9223372036854775807", "9223372036854775807"),
      ("9223372036854775808", nil), ("1.5", nil), ("0x10", nil), ("1_000", nil), ("1e1000000000", nil), ("", nil),
      ("01", nil), ("+1", nil), ("0e99999", "0"),
    ] as [(String, String?)])
  func integers(number: String, literal: String?) {
    #expect(SwiftText.integerLiteral(number)?.text == literal)
  }

  @Test("A narrow integer has a narrow range")
  func narrowIntegers() {
    #expect(SwiftText.integerLiteral("2147483648", as: Int32.self) == nil)
    #expect(SwiftText.integerLiteral("-2147483648", as: Int32.self)?.text == "-2147483648")
  }

  @Test(
    "A floating-point number is printed anew, or refused where it is not finite",
    arguments: [
      ("0.1", "0.1"), ("100.0", "100"), ("0", "0"), ("-0", "-0.0"), ("1E-7", "1e-07"), ("1e21", "1e+21"),
      ("1e400", nil),
      ("nan", nil), (".5", nil), ("1.", nil),
    ] as [(String, String?)])
  func floatingPoint(number: String, literal: String?) {
    #expect(SwiftText.floatingPointLiteral(number)?.text == literal)
  }

  @Test("Text is put together from literals and finished text only")
  func interpolation() {
    let name = SwiftText.identifier("default")
    #expect(("var \(name): \(.typeName(["A", "B"]))" as SwiftText).text == "var `default`: A.B")
  }

  @Test(
    "A file name is made of letters, digits, _ and +",
    arguments: [("Pet", "Pet.swift"), ("../a", "a.swift"), ("Models+A", "Models+A.swift")])
  func fileNames(stem: String, file: String) {
    #expect(FileName.swiftFile(stem) == file)
  }

  @Test("main, devices and nothing are no file names", arguments: ["main", "Main", "", "con", "COM1", "///"])
  func deniedFileNames(stem: String) {
    let file = FileName.swiftFile(stem)
    #expect(file.utf8.count > stem.utf8.count + 6 || stem == "///")
    #expect(file.lowercased() != "main.swift")
  }
}
