// Tests/Golden/structs and two-views: the ways in which a property may be there.
import APIRuntime
import Golden_structs
import Testing

@Suite("Golden case structs")
struct StructsTests {
  @Test("Every property is read and written under its own name")
  func everything() throws {
    let pet = try roundTrip(
      #"{"id":7,"nick_name":"Rex","age":3,"weight":12.5,"isVaccinated":true,"owner":"Ann","lives":8,"mood":"calm"}"#,
      as: Pet.self)
    #expect(pet.id == 7)
    #expect(pet.nickName == "Rex")
    #expect(pet.age == 3)
    #expect(pet.weight == 12.5)
    #expect(pet.isVaccinated == true)
    #expect(pet.owner == "Ann")
    #expect(pet.lives == 8)
    #expect(pet.mood == "calm")
  }

  @Test("What may be absent is nil, and defaults are applied")
  func absent() throws {
    let pet = try roundTrip(
      #"{"id":7,"nick_name":null}"#, as: Pet.self, to: #"{"id":7,"nick_name":null,"lives":9,"mood":"curious"}"#)
    #expect(pet == Pet(id: 7, nickName: nil))
    #expect(pet.lives == 9)
    #expect(pet.mood == "curious")
  }

  @Test("A null is told from the default of what is absent")
  func null() throws {
    let pet = try Pet(json: #"{"id":7,"nick_name":null,"owner":null,"mood":null}"#)
    #expect(pet.owner == nil)
    #expect(pet.mood == nil)
    #expect(try pet.jsonText() == #"{"id":7,"nick_name":null,"lives":9,"mood":null}"#)
  }

  @Test(
    "What the document does not allow is an error with its place",
    arguments: [
      (#"{"nick_name":null}"#, "missing"), (#"{"id":7}"#, "missing"),
      (#"{"id":7,"nick_name":null,"age":null}"#, "/age"),
      (#"{"id":7,"nick_name":null,"lives":null}"#, "/lives"), (#"{"id":"7","nick_name":null}"#, "/id"),
      (#"{"id":7.5,"nick_name":null}"#, "/id"), (#"{"id":7,"nick_name":null,"age":2147483648}"#, "/age"),
      (#"{"id":7,"id":8,"nick_name":null}"#, "/id"), (#"[]"#, ""),
    ])
  func refused(json: String, says: String) throws {
    let text = try #require(readingError(json, as: Pet.self))
    #expect(text.contains(says), "\(text)")
  }

  @Test("Unknown properties are read over, and the order does not matter")
  func lenient() throws {
    let pet = try Pet(json: #"{"new":{"a":[1]},"nick_name":"R","id":1.0}"#)
    #expect(pet == Pet(id: 1, nickName: "R"))
  }
}
