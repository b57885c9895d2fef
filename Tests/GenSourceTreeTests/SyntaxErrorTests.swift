import GenDiagnostics
import GenSourceTree
import Testing

/// What people see who have made one of the common mistakes.
@Suite("YAML that cannot be read")
struct SyntaxErrorTests {
  @Test("A tab as indentation")
  func tab() {
    #expect(
      complaints("info:\n\ttitle: x\n") == """
        test.yaml:2:1: error: a tab cannot indent YAML [yaml-syntax]
           2 |   title: x
             | ^~
        help: use spaces

        """)
  }

  @Test("A colon in text without quotes, behind characters of several bytes")
  func colon() {
    #expect(
      complaints("título: 日本: x\n") == """
        test.yaml:1:11: error: a key and its value cannot stand here [yaml-syntax]
           1 | título: 日本: x
             |             ^
        help: put quotes around text that has ': ' in it, and check the indentation

        """)
  }

  @Test("Quotes without an end are shown where they start")
  func quotes() {
    #expect(
      complaints("a:\n  b: \"abc\n  c: 1\n") == """
        test.yaml:2:6: error: the text in quotes that starts here has no end [yaml-syntax]
           2 |   b: "abc
             |      ^
        help: close the quotes

        """)
  }

  @Test("Text in quotes that goes on to the next quotes shows where it starts")
  func quotesOverLines() {
    #expect(
      complaints("a: \"b\nc: \"d\"\n") == """
        test.yaml:2:5: error: nothing can stand behind the text in quotes that ends here [yaml-syntax]
           2 | c: "d"
             |     ^
        test.yaml:1:4: note: the text starts here
           1 | a: "b
             |    ^
        help: close the quotes where the text should end

        """)
  }

  @Test("An item that is not indented like the others shows where the mapping starts")
  func indentation() {
    #expect(
      complaints("a:\n  b: 1\n c: 2\n") == """
        test.yaml:3:2: error: a key of the mapping should stand here [yaml-syntax]
           3 |  c: 2
             |  ^
        test.yaml:1:1: note: the mapping starts here
           1 | a:
             | ^
        help: check the indentation, and put quotes around text that needs them

        """)
  }

  @Test("A line without its colon is shown beside the next one, whose colon libyaml stumbles over")
  func missingColon() {
    #expect(
      complaints("a:\n  b c\n  d: 1\n") == """
        test.yaml:3:4: error: a key and its value cannot stand here [yaml-syntax]
           3 |   d: 1
             |    ^
        test.yaml:2:3: note: this line has no ': ' behind its key
           2 |   b c
             |   ^~~
        help: write a colon and a space behind the key, or put the text in quotes

        """)
    #expect(complaints("a:b\nc: d\n").contains("the colon in this line has no space behind it"))
  }

  @Test(
    "Each mistake has its own words",
    arguments: [
      ("a: [1, 2\nb: 3\n", "',' or ']' should stand here"), ("a: {b: 1\nc: 2\n", "',' or '}' should stand here"),
      ("a: @x\n", "'@' cannot start text without quotes"), ("a: \"\\d\"\n", "YAML has no such escape in double quotes"),
      ("a: - b\n", "a list cannot start here"), ("- a\nb: 1\n", "an item of the list, '- …', should stand here"),
      ("a: !x!y 1\n", "the handle of the tag is not declared"),
      ("%YAML 3.0\n---\na", "only YAML 1.1 and 1.2 can be read"),
      ("a: &\n", "'&' cannot start text without quotes"), ("a: *b* c\n", "'*' cannot start text without quotes"),
    ])
  func words(text: String, message: String) {
    let diagnostics = read(text).diagnostics.all
    #expect(diagnostics.map(\.id) == [.yamlSyntax])
    #expect(diagnostics.map(\.message) == [message])
  }
}
