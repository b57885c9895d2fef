// Tests/Golden/swagger-2: what travels is what Swagger 2.0 says.
import APIRuntime
import Golden_swagger_2
import Testing

@Suite("Golden case swagger-2")
struct SwaggerTests {
  @Test("Collections are written as their formats say, and the path of the document precedes the operation's")
  func collections() async throws {
    let recorder = Recorder()
    let zoo = ExampleClient(server: .custom("https://zoo.test/v2"), security: .key("k"), transport: recorder)
    // The answer does not matter.
    _ = try? await zoo.listAnimals(
      kinds: [.cat, .dog], names: ["a", "b"], sizes: [1, 2], words: ["x", "y"], xTrace: ["s", "t"])
    let request = try #require(await recorder.requests.last)
    #expect(request.target == "/v2/animals?kinds=cat,dog&names=a&names=b&sizes=1%7C2&words=x%20y")
    #expect(request.headers.first { $0.name.canonicalName == "x-trace" }?.value == "s,t")
  }

  @Test("The name of a definition discriminates")
  func discriminator() throws {
    let cat = try roundTrip(#"{"kind":"cat","id":1,"name":"Tom","lives":9}"#, as: Animal.self)
    guard case .cat(let tom) = cat else { Issue.record("not a cat"); return }
    #expect(tom.lives == 9)
    guard case .dog = try roundTrip(#"{"kind":"dog","name":"Rex","breed":"x"}"#, as: Animal.self) else {
      Issue.record("not a dog")
      return
    }
  }
}
