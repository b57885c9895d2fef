import Testing

@testable import APIRuntime

@Suite("The URL of a request")
struct RequestURLTests {
  private func url(_ path: String?) throws -> String {
    try HTTPRequest(method: .get, scheme: "https", authority: "a.example", path: path).url()
  }

  @Test("What no URI may hold is coded, and what is coded stays")
  func brackets() throws {
    #expect(
      try url("/a%2Fb;v=1/x:y/?q=a%26b&ids[]=1&r=?/+") == "https://a.example/a%2Fb;v=1/x:y/?q=a%26b&ids%5B%5D=1&r=?/+")
    #expect(try url("/a b%zz#c") == "https://a.example/a%20b%25zz%23c")
  }

  @Test("A path begins with a slash, also where there is none")
  func slash() throws {
    #expect(try url(nil) == "https://a.example/")
    #expect(try url("a") == "https://a.example/a")
  }
}
