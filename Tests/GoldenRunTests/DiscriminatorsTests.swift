// Which alternative a value is: the examples of the specification (OpenAPI 3.1.1 §4.8.25), read and written.
import APIRuntime
import Golden_base_discriminator
import Golden_discriminators
import Testing

@Suite("Discriminators")
struct DiscriminatorsTests {
  @Test("The component's name, a name and a reference of the mapping each select their schema")
  func mapping() throws {
    let cat = try roundTrip(#"{"petType":"Cat","name":"Misty"}"#, as: MyResponseType.self)
    guard case .cat(let misty) = cat else { Issue.record("not a cat"); return }
    #expect(misty.name == "Misty")
    guard case .dog = try roundTrip(#"{"petType":"dog","bark":"soft"}"#, as: MyResponseType.self) else {
      Issue.record("not a dog")
      return
    }
    guard case .lizard = try roundTrip(#"{"petType":"monster","lovesRocks":true}"#, as: MyResponseType.self) else {
      Issue.record("not a lizard")
      return
    }
  }

  @Test("An object that is made says by itself what the discriminator knows it by")
  func initialValues() throws {
    #expect(try MyResponseType.cat(.init(name: "Misty")).jsonText() == #"{"petType":"Cat","name":"Misty"}"#)
    #expect(try MyResponseType.dog(.init(bark: "soft")).jsonText() == #"{"petType":"dog","bark":"soft"}"#)
    #expect(try MyResponseType.lizard(.init(petType: "other")).jsonText() == #"{"petType":"other"}"#)
    #expect(try Shape.circle(.init(radius: 1)).jsonText() == #"{"kind":"circle","radius":1}"#)
  }

  @Test("A value that nothing is mapped to is kept and reported")
  func unknown() throws {
    let value = try roundTrip(#"{"petType":"Bird","wings":2}"#, as: MyResponseType.self)
    guard case .unknown = value else { Issue.record("a bird is none of them"); return }
    #expect(!violations(of: value).isEmpty)
  }

  @Test("A property with another constant in each alternative is a discriminator")
  func constants() throws {
    guard case .created(let made) = try roundTrip(#"{"type":"created","id":1}"#, as: Event.self) else {
      Issue.record("not created")
      return
    }
    #expect(made.id == 1)
    guard case .deleted = try roundTrip(#"{"type":"purged","reason":"old"}"#, as: Event.self) else {
      Issue.record("not deleted")
      return
    }
  }

  @Test("What no value is mapped to goes to the schema of defaultMapping")
  func defaultMapping() throws {
    guard case .otherShape(let shape) = try roundTrip(#"{"kind":"hexagon","sides":6}"#, as: Shape.self) else {
      Issue.record("not another shape")
      return
    }
    #expect(shape.sides == 6)
    guard case .circle = try roundTrip(#"{"kind":"circle","radius":1}"#, as: Shape.self) else {
      Issue.record("not a circle")
      return
    }
  }

  @Test("Without either, the properties that only one alternative has decide")
  func ownProperties() throws {
    guard case .mailbox = try roundTrip(#"{"box":7,"city":"Bern"}"#, as: Address.self) else {
      Issue.record("not a mailbox")
      return
    }
    guard case .street = try roundTrip(#"{"city":"Bern"}"#, as: Address.self) else {
      Issue.record("the first is taken")
      return
    }
  }

  @Test("A base with a discriminator is read as the schema that extends it")
  func base() throws {
    guard case .cat(let cat) = try roundTrip(#"{"petType":"Cat","huntingSkill":"lazy"}"#, as: Pet.self) else {
      Issue.record("not a cat")
      return
    }
    #expect(cat.huntingSkill == .lazy)
    guard case .dog(let dog) = try roundTrip(#"{"petType":"dog","packSize":3}"#, as: Pet.self) else {
      Issue.record("not a dog")
      return
    }
    #expect(dog.packSize == 3)
    guard case .puppy = try roundTrip(#"{"petType":"Puppy","packSize":1,"weeks":5}"#, as: Pet.self) else {
      Issue.record("not a puppy")
      return
    }
    guard case .bike = try roundTrip(#"{"kind":"Bike","gears":21}"#, as: Vehicle.self) else {
      Issue.record("not a bike")
      return
    }
  }
}
