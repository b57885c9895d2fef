// Tests/Golden/shared-types: what two operations or two schemas say alike is one type.
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

    func changePets(body: Pets.Input) async throws(ChangePets.Failure) -> Pets {
      let owner = Cat.Owner(name: body.cats.first?.owner.name, since: "1999")
      return Pets(cats: [], dogs: [Dog(owner: owner, collar: .init(), kennel: .init(owner: owner))])
    }

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

  @Test("A value of one schema is a value of the other, at any depth and in both directions")
  func schemas() async throws {
    let cat = Cat.Input(owner: Dog.Kennel.Owner.Input(name: "Ada"), collar: .init())
    let pets = try await client.changePets(body: Pets.Input(cats: [cat], dogs: []))
    let owners: [Cat.Owner?] = pets.dogs.flatMap { [$0.owner, $0.kennel.owner] }
    #expect(owners == [Cat.Owner(name: "Ada", since: "1999"), Cat.Owner(name: "Ada", since: "1999")])
  }

  @Test("A type with checks stays one of its own, for a violation names its schema")
  func constrained() {
    #expect(Dog.Collar.self != Cat.Collar.self)
    #expect(throws: ValidationError.self) { try Dog.Collar(tag: "123456789").validate() }
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
