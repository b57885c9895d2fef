// UUIDs, URI references and Base64.

import APIRuntime
import Testing

@Suite("Texts of a format")
struct FormattedTextTests {
  @Test("A UUID is read in either case and written in lower case")
  func uniqueID() throws {
    let id = try #require(UniqueID("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"))
    #expect(id.description == "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")
    #expect(id == UniqueID("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
    #expect(id.high == 0xF81D_4FAE_7DEC_11D0)
  }

  @Test(
    "Anything else is not a UUID",
    arguments: [
      "", "f81d4fae7dec11d0a76500a0c91e6bf6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf",
      "f81d4fae-7dec-11d0-a765-00a0c91e6bf60", "g81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}", "f81d4fae-7dec-11d0a-765-00a0c91e6bf6",
      "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
    ])
  func noUniqueID(_ text: String) {
    #expect(UniqueID(text) == nil)
  }

  @Test("A new UUID is random and of version 4")
  func randomID() {
    let (first, second) = (UniqueID(), UniqueID())
    #expect(first != second)
    #expect(Array(first.description.utf8)[14] == UInt8(ascii: "4"))
    #expect("89ab".utf8.contains(Array(first.description.utf8)[19]))
  }

  @Test(
    "Every URI reference of RFC 3986 is kept as it is",
    arguments: [
      "", "http://www.ietf.org/rfc/rfc2396.txt", "ftp://ftp.is.co.za/rfc/rfc1808.txt", "mailto:John.Doe@example.com",
      "ldap://[2001:db8::7]/c=GB?objectClass?one", "news:comp.infosystems.www.servers.unix", "tel:+1-816-555-1212",
      "telnet://192.0.2.16:80/", "urn:oasis:names:specification:docbook:dtd:xml:4.1.2", "/a/b?c=d#e", "//host/path",
      "?q", "#f", "a/b:c", "./a:b", "http://user:pa%20ss@host:8080/p;x=1,2?q=/?#/?", "http://[::ffff:1.2.3.4]:1/",
      "http://[v1.fe80::a+en1]/", "http://host:/", "file:///etc/hosts", "http://a..b/..", "x:",
      "HTTPS://EXAMPLE.COM/%7Efoo",
    ])
  func uri(_ text: String) throws {
    #expect(try #require(URI(text)).description == text)
  }

  @Test(
    "Anything else is not a URI reference",
    arguments: [
      "http://example.com/a b", "http://example.com/é", "http://[::1", "http://[1::2::3]/", "http://[:::]/",
      "http://[1:2:3:4:5:6:7:8:9]/", "http://[::1.2.3.256]/", "http://[v.x]/", "http://host:port/", "%", "%4", "%zz",
      "a%2", "1a:b", ":a", "a\\b", "a<b>", "a\"b", "a{b}", "a|b", "a^b", "a`b", "a#b#c", "http://a[b]/", "\n", "\u{0}",
    ])
  func noURI(_ text: String) {
    #expect(URI(text) == nil)
  }

  @Test("A URI knows its scheme")
  func scheme() {
    #expect(URI("HTTP://a")?.scheme == "HTTP")
    #expect(URI("/a")?.scheme == nil)
    #expect(URI("/a")?.isAbsolute == false)
  }

  @Test(
    "Base64 of RFC 4648 is read and written",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("\u{3FF}?>", "z78/Pg=="),
    ])
  func base64(_ plain: String, _ text: String) throws {
    #expect(try #require(Base64Bytes(text)).bytes == Array(plain.utf8))
    #expect(Base64Bytes(bytes: Array(plain.utf8)).description == text)
  }

  @Test(
    "Anything else is not Base64",
    arguments: [
      "Z", "Zg", "Zg=", "Zg===", "Zm=v", "=m9v", "Zm9v\n", "Zm9 ", "Zm9-", "Zm9_", "Zh==", "Zm9=", "Zg==Zg==", "====",
    ])
  func noBase64(_ text: String) {
    #expect(Base64Bytes(text) == nil)
  }
}
