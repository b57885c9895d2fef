import GenIR
import Testing

@Suite("Types of the user's for single schemas")
struct TypeOverrideTests {
  private static let document = """
    openapi: 3.1.1
    info: {title: Test, version: '1'}
    paths: {}
    components:
      schemas:
        Money: {type: object, properties: {amount: {type: number}}}
        Either: {type: [string, 'null']}
        Order: {type: object, properties: {price: {$ref: '#/components/schemas/Money'}, either: {$ref: '#/components/schemas/Either'}}}
    """

  @Test("A type that is called like the component is not declared again")
  func ownName() throws {
    let money = TypeReference.custom(CustomType(["Money"], module: nil, kinds: []))
    let lowered = try lower(Self.document, types: ["#/components/schemas/Money": money])
    #expect(lowered.names == ["Either", "Order"])
    #expect(try properties(of: lowered.structure("Order")).first == "price: Money optional")
  }

  @Test("Where the schema allows null, so does the type")
  func null() throws {
    let lowered = try lower(Self.document, types: ["#/components/schemas/Either": .json])
    #expect(try properties(of: lowered.structure("Order")).last == "either: json optionalNullable")
  }
}
