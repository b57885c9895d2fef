// Which path a request is for, and how long an answer without a body says that it is.
import Testing

@testable import APIRuntime

@Suite("Targets and lengths")
struct RequestTargetTests {
  @Test(
    "A target in absolute form is its path and query",
    arguments: [
      ("http://host/users/me", "/users/me"), ("HTTPS://host:1/a?b=c", "/a?b=c"), ("http://host", "/"),
      ("http://host?x=1", "/?x=1"), ("/a:b", "/a:b"), ("*", "*"), ("", ""), ("ftp://host/a", "ftp://host/a"),
      ("http:/a", "http:/a"), ("//host/a", "//host/a"),
    ])
  func absoluteForm(_ target: String, _ expected: String) {
    #expect(ServerRequest(method: "GET", target: target).target == expected)
  }

  @Test("A path without a slash at its front is one below the server all the same")
  func leadingSlash() {
    let definition = OperationDefinition(id: "a", method: "GET", path: "nolead/{id}")
    #expect(definition.path == [.literal("/nolead/"), .parameter("id")])
    #expect(definition.pathTemplate == "/nolead/{id}")
  }

  @Test("The answer to HEAD says the length that is known, and none where nothing is")
  func headLengths() {
    let head = ServerRequest(method: "HEAD", target: "/")
    #expect(ServerResponse(status: 200, body: [1, 2]).finished(for: head).headers[.contentLength] == "2")
    #expect(ServerResponse.empty(status: 200).finished(for: head).headers[.contentLength] == nil)
    let told = ServerResponse(status: 200, headers: [.contentLength: "1234"])
    #expect(told.finished(for: head).headers[.contentLength] == "1234")
  }

  @Test("An answer without content has no length")
  func noContent() {
    let response = ServerResponse(status: 204, headers: [.contentLength: "0"])
    for method in ["GET", "HEAD"] {
      let finished = response.finished(for: ServerRequest(method: method, target: "/"))
      #expect(finished.headers[.contentLength] == nil)
    }
  }
}
