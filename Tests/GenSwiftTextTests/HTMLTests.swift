// HTML in the prose of documents.

import GenSwiftText
import Testing

@Suite("HTML in doc comments")
struct HTMLTests {
  private func lines(_ text: String) -> [String] { DocumentationText.lines(of: text).map(\.text) }

  @Test(
    "Tags inside a line become marks of Markdown, or nothing",
    arguments: [
      ("<b>a</b> and <em>b</em>", "**a** and *b*"), ("a <b> b</b>", "a **b**"), ("<code>a &lt; b</code>", "`a < b`"),
      ("<code>a`b</code>", "``` a`b ```"), ("<code>a</code><code>b</code>", "`a` `b`"), ("<tt>`</tt>", "``` ` ```"),
      ("<code><b>a</b></code>", "`a`"), ("<span class=\"x\">a</span>", "a"), ("a <!-- b --> c", "a c"),
      ("<img alt=\"a &amp; b\" src=\"https://a.b\">", "a & b"), ("<h2>a <b>b</b></h2>", "**a b**"),
      ("<B>a</B>", "**a**"),
    ])
  func inlines(text: String, comment: String) {
    #expect(lines(text) == [comment])
  }

  @Test(
    "A link stays where Markdown's would, and is its text otherwise",
    arguments: [
      ("<a href=\"https://a.b/?c=1&amp;d=(2)\" target=_blank>e</a>", "[e](https://a.b/?c=1&d=%282%29)"),
      ("<a href='https://a.b'>https://a.b</a>", "<https://a.b>"), ("<a>b</a>", "b"),
      ("<a href=\"javascript:b()\">c</a>", "c"), ("<a href=\"#b\">c</a>", "c"),
      ("<a href=\"&#106;avascript:b()\">c</a>", "c"),
      ("<a href=\"https://a.b](javascript:c)\">d</a>", "[d](https://a.b%5D%28javascript:c%29)"),
      ("<a href=\"https://a.b\"><code>c</code></a>", "[`c`](https://a.b)"),
    ])
  func links(text: String, comment: String) {
    #expect(lines(text) == [comment])
  }

  @Test("Paragraphs, lists and line breaks are those of Markdown")
  func blocks() {
    let text = """
      <p>a</p> <ul> <li> <p>b</p> <p>c</p> </li> <li>d<ol><li>e</li></ol></li> </ul> <p>f<br/>g</p>
      """
    #expect(lines(text) == ["a", "", "- b", "", "  c", "- d", "  1. e", "", "f", "g"])
    #expect(lines("<dl><dt>a</dt><dd>b</dd></dl>") == ["- a", "  b"])
    #expect(lines("<table><tr><td>a</td><td>b</td></tr></table>") == ["- a | b"])
    #expect(lines("<pre>a\n  b &lt;</pre>") == ["```", "a", "  b <", "```"])
  }

  @Test("The breaks of a line in Markdown keep its list and its table")
  func lineBreaks() {
    #expect(lines("- a<br>b") == ["- a", "  b"])
    #expect(lines("- a<br>\n  b") == ["- a", "  b"])
    #expect(lines("| a<br>b | <ul><li>c</li></ul> |") == ["| a b | c |"])
  }

  @Test(
    "What may be a placeholder, and what Markdown takes for code, stays as it is",
    arguments: [
      ("a <Region>", "a \\<Region>"), ("<token>", "\\<token>"), ("the <code> tag", "the \\<code> tag"),
      ("`<b>a</b> &lt;`", "`<b>a</b> &lt;`"), ("\\<b>a", "\\<b>a"), ("a < b & c", "a \\< b & c"), ("&x;", "&x;"),
      ("<https://a.b>", "<https://a.b>"), ("<p", "\\<p"),
    ])
  func others(text: String, comment: String) {
    #expect(lines(text) == [comment])
  }

  @Test("Nothing in a fence is touched")
  func fences() {
    #expect(lines("<p>a</p>\n```\n<b>&lt;\n```\n&lt;") == ["a", "", "```", "<b>&lt;", "```", "\\<"])
  }

  @Test(
    "Characters that are written as references are text, whatever they are",
    arguments: [
      ("&lt;Region&gt;", "\\<Region>"), ("&#42;a&#x2a;", "\\*a\\*"), ("&gt; a", "\\> a"), ("a &gt; b", "a > b"),
      ("&#96;a&#96;", "\\`a\\`"), ("&#91;a&#93;(https://b.c)", "\\[a\\](https://b.c)"), ("&#64;Comment", "\\@Comment"),
      ("a&nbsp;&#8212; b", "a \u{2014} b"), ("&#49;. a", "&#49;. a"), ("1&#46; a", "1\\. a"), ("&amp;lt;", "\\&lt;"),
      ("a&#x202E;b", "aU+202Eb"), ("a&#10;b", "a b"), ("&#45; Throws&#58; a", "\\- Throws: a"),
      ("&#115;wiftlint&#58;disable", "&#115;wiftlint:disable"), ("swiftlint&#58;disable", "swiftlint\\:disable"),
      ("AT&amp;T", "AT&T"), ("&#0;", "U+0000"), ("&#xD800;", "&#xD800;"),
    ])
  func references(text: String, comment: String) {
    #expect(lines(text) == [comment])
  }

  @Test(
    "Tags that do not match break nothing",
    arguments: [
      ("a</b> b", "a b"), ("<b><i>a</b></i> b", "***a*** b"), ("<b></b>a", "a"), ("</ul></li></p>a", "a"),
      ("<li>a", "- a"), ("<p><b>a</p></b>", "**a**"), ("<pre></pre>a", "a"), ("a <!-- b", "a \\<!-- b"),
    ])
  func unbalanced(text: String, comment: String) {
    #expect(lines(text) == [comment])
  }

  @Test(
    "Text that is made of tags alone is read in a moment",
    arguments: ["<", "<b ", "<b \"", "<ul><li>", "<b><i>", "<!--", "`<", "&", "<br>", "<pre>", "<a href=x>", "|<br>"])
  func hostile(piece: String) {
    #expect(lines(String(repeating: piece, count: 4000) + "</b></a></pre>").count < 20_000)
  }
}
