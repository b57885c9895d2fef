// Tests/Golden/shared-types: what two operations say alike is one type.
import APIRuntime
import Golden_shared_types
import Testing

@Suite("Golden case shared-types")
struct SharedTypesTests {
  private struct Service: ExampleService {
    func addCat(body: AddCat.Request) async throws(AddCat.Failure) {}

    func addDog(body: AddDog.Request) async throws(AddDog.Failure) {
      throw .response(.notFound(Problem(title: body.home.street ?? "")))
    }

    func changeDog(body: ChangeDog.Request) async throws(ChangeDog.Failure) {}

    func listCats(order: ListCats.Order?) async throws(ListCats.Failure) -> ListCats.Success {
      ListCats.Success(body: [order?.rawValue ?? ""], headers: .init(link: "<x>"))
    }

    func listDogs(order: ListDogs.Order?) async throws(ListDogs.Failure) -> ListDogs.Success {
      throw .response(.tooManyRequests)
    }
  }

  private let client = ExampleClient(
    server: .custom("http://localhost"), transport: InMemoryTransport(ExampleServer(Service())))

  @Test(
    "A value of one operation is a value of the other: parameters, bodies and what is nested in them, header fields")
  func values() async throws {
    let order: ListDogs.Order = ListCats.Order.down
    #expect(try await client.listCats(order: order).body == ["down"])
    let home: AddDog.Request.Home = AddCat.Request.Home(street: "b")
    try await client.addCat(body: AddDog.Request(name: "a", home: home))
    let headers: ListDogs.Headers = try await client.listCats().headers
    #expect(headers.link == "<x>")
  }

  @Test("A failure keeps the operation's own name and cases")
  func failures() async {
    let add = await failure(of: AddDog.self) { () async throws(AddDog.Failure) in
      try await client.addDog(body: AddDog.Request(name: "a", home: .init(street: "b")))
    }
    guard case .response(.notFound(let problem))? = add, problem == Problem(title: "b") else {
      Issue.record("\(String(describing: add))")
      return
    }
    let list = await failure(of: ListDogs.self) { () async throws(ListDogs.Failure) in try await client.listDogs() }
    guard case .response(.tooManyRequests)? = list else {
      Issue.record("\(String(describing: list))")
      return
    }
  }
}
