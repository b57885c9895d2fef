// Tests/Golden/alternatives-by-constants: what tells alternatives apart that no discriminator does.
import APIRuntime
import Golden_alternatives_by_constants
import Testing

@Suite("Golden case alternatives-by-constants")
struct AlternativesByConstantsTests {
  @Test("A constant decides where it is there, required or not")
  func optionalConstants() throws {
    #expect(try roundTrip(#"{"type":"dog","name":"x"}"#, as: Pet.self) == .dog(Dog(type: .dog, name: "x")))
    #expect(try roundTrip(#"{"name":"x"}"#, as: Pet.self) == .cat(Cat(name: "x")))
    #expect(violations(of: try roundTrip(#"{"type":"bird","name":"x"}"#, as: Pet.self)) == [" anyOf"])
  }

  @Test("A boolean decides as a text does")
  func booleans() throws {
    let failure = Outcome.Failure(ok: false, value: "x")
    #expect(try roundTrip(#"{"ok":false,"value":"x"}"#, as: Outcome.self) == .failure(failure))
    #expect(violations(of: Outcome.failure(failure)).isEmpty)
  }

  @Test("Of lists that overlap, the first that has the value; a value of none is read as the first")
  func overlap() throws {
    #expect(try roundTrip(#"{"hours":10}"#, as: Shift.self) == .late(Shift.Late(hours: ._10)))
    #expect(try roundTrip(#"{"hours":8}"#, as: Shift.self) == .early(Shift.Early(hours: ._8)))
    #expect(try roundTrip(#"{"hours":3}"#, as: Shift.self) == .early(Shift.Early(hours: .unknown(3))))
  }

  @Test("Without its discriminator an object is what it fits of those that do not require it")
  func absentDiscriminator() throws {
    #expect(try roundTrip(#"{"side":2}"#, as: Shape.self) == .square(Square(kind: nil, side: 2)))
    #expect(violations(of: try Shape(json: #"{"side":2}"#)).isEmpty)
    #expect(violations(of: try Shape(json: #"{"depth":2}"#)) == [" oneOf"])
  }

  @Test("A value of the discriminator that two alternatives have is told by the rest of the object")
  func sharedValue() throws {
    #expect(
      try roundTrip(#"{"type":"message","id":"1"}"#, as: Entry.self)
        == .item(.message(Message(type: .message, id: "1"))))
    #expect(
      try roundTrip(#"{"type":"message","text":"a"}"#, as: Entry.self)
        == .easyMessage(EasyMessage(type: .message, text: "a")))
    #expect(try roundTrip(#"{"type":"call"}"#, as: Entry.self) == .item(.call(Call(type: .call))))
  }

  @Test("The discriminator of a schema that all alternatives extend counts in a list of them")
  func inheritedDiscriminator() throws {
    let zoo = try roundTrip(#"{"animals":[{"species":"Tiger"},{"species":"Lion"}]}"#, as: Zoo.self)
    #expect(zoo.animals == [.tiger(Tiger(species: "Tiger")), .lion(Lion(species: "Lion"))])
    #expect(violations(of: zoo).isEmpty)
  }
}
