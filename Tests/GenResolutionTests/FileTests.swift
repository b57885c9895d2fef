import GenDocument
import GenResolution
import Testing

@Suite("References to other files")
struct FileTests {
  private let root = """
    openapi: 3.0.3
    info: {title: T, version: '1'}
    paths:
      /pets: {$ref: paths/pets.yaml}
    components:
      schemas:
        Tag: {type: string}
        Animal: {$ref: models/animal.yaml}
    """

  private let files = [
    "paths/pets.yaml": """
    parameters: [{$ref: '../shared.json#/parameters/limit'}]
    get:
      operationId: listPets
      responses:
        '200': {$ref: 'responses.yaml#/pets'}
    """,
    "paths/responses.yaml": """
    pets: {description: D, content: {application/json: {schema: {type: array, items: {$ref: ../models/pet.yaml}}}}}
    """,
    "models/pet.yaml": """
    type: object
    properties:
      tag: {$ref: '../api.yaml#/components/schemas/Tag'}
      owner: {$ref: 'owner.yaml#/definitions/Owner'}
      friends: {type: array, items: {$ref: '#'}}
    """,
    "models/owner.yaml": "definitions: {Owner: {type: object, properties: {pet: {$ref: pet.yaml}}}}",
    "models/animal.yaml": "type: object",
    "shared.json": #"{"parameters": {"limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}}}"#,
  ]

  @Test("A reference to the empty name of a file without one is to all of the file")
  func wholeFile() throws {
    let root = """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths: {/pets: {$ref: 'pets.yaml#/'}}
      """
    let outcome = try resolve(root, files: ["pets.yaml": "get: {operationId: listPets, responses: {}}"])
    #expect(outcome.said == [])
    #expect(outcome.document.operations.map(\.path) == ["/pets"])
  }

  @Test("Files refer to each other by paths relative to themselves, and back to the root document")
  func graph() throws {
    let outcome = try resolve(root, files: files)
    #expect(outcome.said == [])
    let operation = try #require(outcome.document.operations.first)
    #expect(operation.method == "GET")
    #expect(operation.path == "/pets")
    #expect(operation.parameters.map(\.name) == ["limit"])
    let schemas = outcome.document.schemas
    let list = try #require(operation.responses.first?.value.content.first?.value.schema)
    let pet = schemas[try #require(schemas[list.id].items).id]
    #expect(pet.pointer == "models/pet.yaml")
    #expect(pet.componentName == "pet")
    #expect(pet.properties[0].use.id == (try outcome.component("Tag")).id)
    let owner = schemas[pet.properties[1].use.id]
    #expect(owner.pointer == "models/owner.yaml#/definitions/Owner")
    #expect(owner.componentName == "Owner")
    #expect(owner.properties[0].use.id == pet.id)
    let friends = schemas[pet.properties[2].use.id]
    #expect(friends.pointer == "models/pet.yaml#/properties/friends")
    #expect(friends.items?.id == pet.id)
  }

  @Test("A file that one component stands for is called as the component is")
  func aliases() throws {
    let outcome = try resolve(root, files: files)
    #expect(try outcome.schema("Animal").componentName == "Animal")
  }

  @Test(
    "A file that is missing is a warning at the reference, one that is broken an error there and where it is broken")
  func failures() throws {
    let text = document(schemas: "  A: {$ref: a.yaml}, B: {$ref: a.yaml}")
    #expect(try resolve(text).said == ["warning missing-file 5:13", "warning missing-file 5:32"])
    let broken = try resolve(text, files: ["a.yaml": "a: [1"])
    #expect(broken.said.contains("error missing-file 5:13"))
    #expect(broken.said.contains { $0.contains("a.yaml:") })
    let outside = DocumentLoader { _ in .failure(.outsideRoot) }
    #expect(
      try resolve(text, loader: outside).said == ["error reference-refused 5:13", "error reference-refused 5:32"])
  }

  @Test("What is wrong inside another file is said with its name, once")
  func placesInFiles() throws {
    let outcome = try resolve(
      document(schemas: "  A: {$ref: 'b.yaml#/x'}, B: {$ref: 'b.yaml#/x'}"),
      files: ["b.yaml": "x: {type: object, propertees: {}, properties: {y: {$ref: '#/z'}}}"])
    #expect(outcome.said == ["warning unknown-field b.yaml:1:19", "warning missing-reference-target b.yaml:1:58"])
  }

  @Test("A root document below the root folder may refer to folders beside it, and no further")
  func roots() throws {
    let text = document(schemas: "  A: {$ref: ../b.yaml}, C: {$ref: ../../b.yaml}")
    let outcome = try resolve(text, files: ["b.yaml": "type: string"], path: "v1/api.yaml")
    #expect(outcome.said == ["error reference-refused 5:35"])
    #expect(try outcome.schema("A").keywords.types.first?.value == .string)
  }

  @Test("An address is followed to the file that the options name for it")
  func addresses() throws {
    var options = ResolutionOptions()
    options.remoteDocuments = [.init(address: "https://example.com/a.json", path: "copies/a.json")]
    let text = document(schemas: "  A: {$ref: 'https://example.com/a.json#/B'}")
    let outcome = try resolve(text, files: ["copies/a.json": #"{"B": {"type": "string"}}"#], options: options)
    #expect(outcome.said == [])
    #expect(try outcome.schema("A").pointer == "copies/a.json#/B")
  }

  @Test("Files are read up to the limits of their number and of their bytes")
  func limits() throws {
    let text = document(schemas: "  A: {$ref: a.yaml}, B: {$ref: b.yaml}")
    let files = ["a.yaml": "type: string", "b.yaml": "type: string"]
    var options = ResolutionOptions()
    options.maximumDocuments = 3
    #expect(try resolve(text, files: files, options: options).said == [])
    options.maximumDocuments = 2
    #expect(try resolve(text, files: files, options: options).said == ["error document-limit 5:32"])
    options.maximumDocuments = 3
    options.maximumBytes = text.utf8.count + 24
    #expect(try resolve(text, files: files, options: options).said == [])
    options.maximumBytes -= 1
    #expect(try resolve(text, files: files, options: options).said == ["error document-limit 5:32"])
  }
}
