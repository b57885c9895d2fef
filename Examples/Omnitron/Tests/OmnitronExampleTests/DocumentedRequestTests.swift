// The requests of the documentation, sent by curl.
import ServerProcess
import Testing

@Suite("The documentation's requests, sent by curl")
struct DocumentedRequestTests {
  @Test("All six operations answer as the page shows, in the order of a failed integration's life")
  func life() async throws {
    try await withServer { server in
      try await expect(Documentation.create, from: server)
      try await expect(Documentation.retrieve, from: server)
      try await expectList(from: server)
      try await expect(Documentation.update, from: server)
      try await expect(Documentation.retrieve, from: server)
      try await expect(Documentation.partialUpdate, from: server)
      try await expect(Documentation.retrieve, from: server)
      try await expect(Documentation.delete, from: server)
      let gone = try await curl(server, Documentation.retrieve.request)
      #expect(gone.status == 404)
      #expect(try gone.json() == JSON(#"{"detail": "Not found."}"#))
      #expect(gone.headers["content-type"] == "application/json")
    }
  }

  private func expect(_ exchange: DocumentedExchange, from server: ServerProcess) async throws {
    let answer = try await curl(server, exchange.request)
    #expect(answer.status == exchange.status)
    #expect(try answer.json() == exchange.answer.map(JSON.init))
    #expect(answer.headers["content-type"] == exchange.answer.map { _ in "application/json" })
  }

  /// The items are those of the page, in a list that there is one of.
  private func expectList(from server: ServerProcess) async throws {
    let answer = try await curl(server, Documentation.list.request)
    #expect(answer.status == Documentation.list.status)
    let list = try #require(try answer.json())
    let documented = try #require(try Documentation.list.answer.map(JSON.init))
    #expect(list["results"] == documented["results"])
    #expect(list["count"] == .number(1))
    #expect(list["next"] == nil)
    #expect(list["previous"] == nil)
  }

  @Test("A page in the middle has all four members of the documentation's list, and its links lead to its neighbours")
  func pages() async throws {
    try await withServer { server in
      for _ in 0..<3 { _ = try await curl(server, Documentation.create.request) }
      let list = "GET /api/v1/channel/5/failed_integrations/?page=2&limit=1&channel=1 HTTP/1.1\n"
      let key = "Authorization: YOUR_API_KEY"
      let middle = try #require(try await curl(server, list + key).json())
      let documented = try #require(try Documentation.list.answer.map(JSON.init))
      #expect(middle.keys == documented.keys)
      #expect(middle["count"] == .number(3))
      let next = try #require(middle["next"]?.string)
      let last = try #require(try await curl(server, "GET \(next) HTTP/1.1\n" + key).json())
      #expect(last["next"] == nil)
      let previous = try #require(middle["previous"]?.string)
      let first = try #require(try await curl(server, "GET \(previous) HTTP/1.1\n" + key).json())
      #expect(first["previous"] == nil)
      #expect(first["results"] == documented["results"])
    }
  }
}
