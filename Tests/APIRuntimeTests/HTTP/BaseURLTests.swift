// Base URLs: joined, never resolved.
import Testing

@testable import APIRuntime

@Suite("Base URLs")
struct BaseURLTests {
  @Test(
    "A URL is cut into scheme, authority and path",
    arguments: [
      ("https://api.example.com", "https", "api.example.com", ""),
      ("HTTPS://api.example.com/v1/", "https", "api.example.com", "/v1"),
      ("http://[::1]:8080/a/b", "http", "[::1]:8080", "/a/b"), ("/v1", nil, nil, "/v1"), ("/", nil, nil, ""),
    ] as [(String, String?, String?, String)])
  func cut(_ text: String, _ scheme: String?, _ authority: String?, _ path: String) {
    let url = BaseURL(text)
    #expect(url.problem == nil)
    #expect(url.scheme == scheme)
    #expect(url.authority == authority)
    #expect(url.path == path)
  }

  @Test(
    "A URL that could lead elsewhere is refused",
    arguments: [
      "https://user@example.com", "https://", "https:///v1", "ftp://example.com", "https://example.com/a?b",
      "https://example.com/a#b", "https://example.com/a b", "https://exa mple.com", "https://example.com/../a",
      "example.com", "https://example.com\\@evil.com", "javascript://x",
    ])
  func refused(_ text: String) {
    #expect(BaseURL(text).problem != nil)
  }

  @Test("A variable stays in its place")
  func variables() {
    func url(_ host: String, _ path: String) -> BaseURL {
      BaseURL([.literal("https://"), .variable(host), .literal(".example.com/"), .variable(path)])
    }
    #expect(url("eu-1", "v1/beta").text == "https://eu-1.example.com/v1/beta")
    #expect(url("eu-1", "v1/beta").problem == nil)
    for host in ["evil.com/", "evil.com#", "evil.com?", "a@b", "a%2Fb", "a b", "a:b"] {
      #expect(url(host, "v1").problem != nil)
    }
    for path in ["..", "a/../b", "a?b", "a#b", "a b"] {
      #expect(url("eu-1", path).problem != nil)
    }
  }
}
