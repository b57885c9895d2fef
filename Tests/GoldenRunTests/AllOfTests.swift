// Tests/Golden/all-of: the parts are one structure.
import APIRuntime
import Golden_all_of
import Testing

@Suite("Golden case all-of")
struct AllOfTests {
  @Test("A structure has the properties of all its parts, required where any part requires them")
  func merged() throws {
    let cat = try roundTrip(#"{"name":"Tom","age":3,"lives":9}"#, as: Cat.self)
    #expect(cat == Cat(name: "Tom", age: 3, lives: 9))
    #expect(readingError(#"{"name":"Tom","lives":9}"#, as: Cat.self) != nil)
    #expect(violations(of: Cat(name: "Tom", age: 3, lives: 0)) == ["/lives minimum"])
  }

  @Test("One part alone is that type, and constraints are merged")
  func alone() throws {
    let zoo = try roundTrip(#"{"star":{"name":"Leo"},"title":"abc"}"#, as: Zoo.self)
    #expect(zoo.star == Animal(name: "Leo"))
    #expect(try Zoo(json: #"{"star":null}"#).star == nil)
    #expect(violations(of: Zoo(title: "ab")) == ["/title minLength"])
    let tiger: Tiger = Cat(name: "T", age: 1, lives: 1)
    #expect(tiger.lives == 1)
  }
}
