import GenResolution
import Testing

@Suite("The text of a reference")
struct ReferenceTextTests {
  @Test(
    "A pointer is split at its slashes, then decoded, then unescaped",
    arguments: [
      ("", []), ("/", [""]), ("/a/b", ["a", "b"]), ("/paths/~1users~1%7Bid%7D", ["paths", "/users/{id}"]),
      ("/a~01b", ["a~1b"]), ("/a%2Fb", ["a/b"]), ("/25%", ["25%"]), ("/%zz", ["%zz"]), ("/a//b", ["a", "", "b"]),
      ("/%C3%A9", ["é"]),
    ])
  func pointers(fragment: String, tokens: [String]) throws {
    let pointer = try #require(JSONPointer(fragment: Array(fragment.utf8)))
    #expect(pointer.tokens.map(\.text) == tokens)
  }

  @Test("What is no pointer is refused", arguments: ["a", "a/b", "/~", "/~2", "/%C3", "/%ff"])
  func noPointers(fragment: String) {
    #expect(JSONPointer(fragment: Array(fragment.utf8)) == nil)
  }

  @Test("A key is escaped for a pointer")
  func escaping() {
    #expect(JSONPointer.escaped("/a~b") == "~1a~0b")
    #expect(JSONPointer.escaped("plain") == "plain")
  }

  @Test(
    "A reference names this document or a file by a relative path",
    arguments: [
      ("", URIReference.Document.same), ("#/a", .same), (".", .same), ("./#/a", .refused(.emptySegment)),
      ("a.yaml", .file(["a.yaml"])), ("./a/../b.yaml#/c", .file(["a", "..", "b.yaml"])),
      ("my%20file.yaml", .file(["my file.yaml"])), ("%2", .file(["%2"])),
    ])
  func documents(text: String, document: URIReference.Document) {
    #expect(URIReference(text).document == document)
  }

  @Test(
    "A reference that could lead anywhere else is refused or told apart",
    arguments: [
      ("/etc/passwd", URIReference.Document.refused(.absolutePath)), ("//host/a.yaml", .refused(.networkPath)),
      ("file:///etc/passwd", .refused(.scheme("file"))), ("data:,a", .refused(.scheme("data"))),
      ("FTP://a/b", .refused(.scheme("ftp"))), ("C:/a.yaml", .refused(.scheme("c"))),
      ("\\\\server\\share", .refused(.backslash)), ("a%2e%2e/b", .file(["a..", "b"])),
      ("%2e%2e/b.yaml", .refused(.hiddenSegment)), ("a%2Fb.yaml", .refused(.hiddenSegment)),
      ("a%5cb.yaml", .refused(.hiddenSegment)), ("a%00.yaml", .refused(.hiddenSegment)),
      ("a\u{0}.yaml", .refused(.controlCharacter)), ("a\n.yaml", .refused(.controlCharacter)),
      ("a.yaml?b", .refused(.query)), ("a//b.yaml", .refused(.emptySegment)), ("%ff.yaml", .refused(.notUTF8)),
      ("https://example.com/a.yaml#/b", .absolute("https://example.com/a.yaml")),
      ("HTTP://example.com", .absolute("HTTP://example.com")),
    ])
  func refused(text: String, document: URIReference.Document) {
    #expect(URIReference(text).document == document)
  }

  @Test("A path is resolved from the folder of the file and never leaves the root")
  func paths() {
    #expect(resolvePath(["b.yaml"], from: "a.yaml") == "b.yaml")
    #expect(resolvePath(["b.yaml"], from: "folder/a.yaml") == "folder/b.yaml")
    #expect(resolvePath(["..", "b.yaml"], from: "folder/a.yaml") == "b.yaml")
    #expect(resolvePath(["..", "..", "b.yaml"], from: "folder/a.yaml") == nil)
    #expect(resolvePath(["x", "..", "..", "b.yaml"], from: "a.yaml") == nil)
  }

  @Test("The names of a path template are those between its braces")
  func templates() {
    #expect(PathTemplate("/a/{b}/{c}.json").names == ["b", "c"])
    #expect(PathTemplate("/{a}{b}").names == ["a", "b"])
    #expect(PathTemplate("/{a}/x").shape == PathTemplate("/{b}/x").shape)
    #expect(PathTemplate("/a/{b").isWellFormed == false)
    #expect(PathTemplate("/a/}b{").isWellFormed == false)
    #expect(PathTemplate("/{a{b}}").isWellFormed == false)
  }

  @Test("A template of braces only is read in time linear in it")
  func manyBraces() {
    #expect(PathTemplate(String(repeating: "{", count: 400_000)).pieces.count == 1)
    #expect(PathTemplate((0..<50_000).map { "{\($0)}" }.joined()).names.count == 50_000)
  }
}
