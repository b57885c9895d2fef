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

  private func schemas(_ value: some Validatable) -> [String] {
    do {
      try value.validate()
      return []
    } catch {
      return error.violations.map { "\($0.pointer) \($0.schema ?? "nowhere")" }
    }
  }

  @Test("A violation names the part that has the keyword")
  func places() {
    let part = "spec.yaml#/components/schemas/Refined/allOf/1"
    #expect(
      schemas(Refined(name: "", size: 2)) == ["/size \(part)/properties/size/minimum"])
    #expect(schemas(Refined(name: "")) == [" \(part)/minProperties"])
    #expect(
      schemas(Cat(name: "", age: 1, lives: 0)) == [
        "/lives spec.yaml#/components/schemas/Cat/allOf/1/properties/lives/minimum"
      ])
    let zoo = "spec.yaml#/components/schemas/Zoo/properties"
    #expect(
      schemas(Zoo(title: "ab", motto: "", names: ["a", "abcde"])) == [
        "/title \(zoo)/title/allOf/1/minLength",
        "/motto spec.yaml#/components/schemas/Motto/minLength",
        "/names/0 \(zoo)/names/items/allOf/1/minLength",
        "/names/1 \(zoo)/names/items/allOf/0/maxLength",
      ])
    #expect(schemas(Zoo(motto: "too long")) == ["/motto \(zoo)/motto/maxLength"])
  }
}
