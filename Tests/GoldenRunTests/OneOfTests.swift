// Tests/Golden/one-of and all-of: several schemas for one value.
import APIRuntime
import Golden_one_of
import Testing

@Suite("Golden case one-of")
struct OneOfTests {
  @Test("The kind of the JSON chooses the branch")
  func kinds() throws {
    #expect(try roundTrip(#""a""#, as: StringOrStrings.self) == .string("a"))
    #expect(try roundTrip(#"["a","b"]"#, as: StringOrStrings.self) == .strings(["a", "b"]))
    #expect(try roundTrip("true", as: Holder.Value.self) == .boolean(true))
    #expect(try roundTrip("5", as: Holder.Value.self) == .integer(5))
    #expect(try roundTrip(#"{"from":1,"to":2}"#, as: Holder.Value.self) == .range(.init(from: 1, to: 2)))
  }

  @Test("A value that is none of them survives, and validation reports it")
  func unknown() throws {
    for json in ["1", "null", #"[1]"#, "{}"] {
      let value = try roundTrip(json, as: StringOrStrings.self)
      guard case .unknown = value else { Issue.record("\(value)"); continue }
      #expect(violations(of: value).count == 1)
    }
    #expect(violations(of: StringOrStrings.string("")) == [" minLength"])
    #expect(violations(of: StringOrStrings.strings([""])).isEmpty)
  }

  @Test("A discriminator chooses by the mapping and by the name of the schema")
  func discriminator() throws {
    for name in ["kitten", "Cat"] {
      let pet = try roundTrip(#"{"petType":"\#(name)","lives":7}"#, as: Pet.self)
      #expect(pet == .cat(Cat(petType: name, lives: 7)))
    }
    #expect(try roundTrip(#"{"petType":"Dog","barks":true}"#, as: Pet.self) == .dog(Dog(petType: "Dog", barks: true)))
    let fish = try roundTrip(#"{"petType":"Fish","fins":2}"#, as: Pet.self)
    guard case .unknown = fish else { Issue.record("\(fish)"); return }
    #expect(violations(of: fish).count == 1)
    #expect(violations(of: try Pet(json: #"{"petType":"Cat","lives":10}"#)) == ["/lives maximum"])
    #expect(readingError(#"{"petType":"Dog","barks":1}"#, as: Pet.self)?.hasPrefix("/barks ") == true)
  }

  @Test("Without a discriminator, what is required chooses")
  func required() throws {
    #expect(try roundTrip(#"{"radius":1.5}"#, as: Shape.self) == .circle(Circle(radius: 1.5)))
    #expect(try roundTrip(#"{"width":1,"height":2}"#, as: Shape.self) == .rectangle(Rectangle(width: 1, height: 2)))
    guard case .unknown = try Shape(json: #"{"width":1}"#) else { Issue.record("half a rectangle"); return }
  }

  @Test("Unions in arrays are validated one by one")
  func arrays() throws {
    let listed = try roundTrip(#"{"entries":[{"petType":"Dog"},{"petType":"Cat","lives":10},{}]}"#, as: Listed.self)
    let found = violations(of: listed)
    #expect(found.first == "/entries/1/lives maximum")
    #expect(found.count == 2)
  }

  @Test("What fits none of the alternatives breaks the keyword that lists them, at its place")
  func keywords() throws {
    let shape = try Shape(json: #"{"width":1}"#)
    let text = try StringOrStrings(json: "1")
    #expect(places(of: shape) == [" anyOf spec.yaml#/components/schemas/Shape/anyOf"])
    #expect(places(of: text) == [" oneOf spec.yaml#/components/schemas/StringOrStrings/oneOf"])
  }

  private func places(of value: some Validatable) -> [String] {
    var validation = Validation()
    value.validate(into: &validation)
    return validation.error?.violations.map { "\($0.pointer) \($0.keyword) \($0.schema ?? "nowhere")" } ?? []
  }
}
