// `gen lint --coverage`: how much of a document is in the Swift that comes of it.
import Foundation
import Testing

@Suite("Coverage")
struct CoverageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get: {operationId: listPets, responses: {'200': {description: OK}}}
          post:
            operationId: addPet
            responses:
              '201':
                description: Added
                links: {added: {operationId: listPets}}
              '400': {$ref: '#/components/responses/Refused'}
      webhooks:
        petArrived:
          post: {responses: {'200': {description: OK}}}
      components:
        responses:
          Refused:
            description: Refused
            links: {all: {operationId: listPets}}
        schemas:
          Pet: {type: object, properties: {name: {type: string, pattern: '(?=ab)c'}}}
          Toy: {type: object}

      """, to: "pets.yaml")
  }

  @Test("Each operation and each component schema is complete, partial or skipped, and the report says why")
  func text() throws {
    let result = try GenCommand(folder: folder.url).run("lint", "pets.yaml", "--coverage")
    #expect(result.exitCode == 0)
    #expect(
      result.output == """
        pets.yaml: 3 operations: 2 complete, 1 partial, 0 skipped
        pets.yaml: 2 schemas: 1 complete, 1 partial, 0 skipped
        pets.yaml:6:5: partial: POST /pets
          pets.yaml:11:19: nothing is generated for the link 'added' [link-not-generated]
        pets.yaml:22:5: partial: #/components/schemas/Pet
          pets.yaml:22:68: the pattern is not checked: this lookahead cannot be matched in linear time (at code point 0) [pattern-not-checked]
        pets.yaml: what several operations or schemas share:
          pets.yaml:20:15: nothing is generated for the link 'all' [link-not-generated]

        """)
  }

  @Test("The same as JSON")
  func json() throws {
    let result = try GenCommand(folder: folder.url).run("lint", "pets.yaml", "--coverage", "--diagnostics", "json")
    let reports = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    let operations = try #require(reports.first?["operations"] as? [String: Any])
    #expect(operations["total"] as? Int == 3)
    #expect(operations["complete"] as? Int == 2)
    let incomplete = try #require(operations["incomplete"] as? [[String: Any]])
    #expect(incomplete.map { $0["name"] as? String } == ["POST /pets"])
    #expect(incomplete.map { $0["line"] as? Int } == [6])
    let omissions = try #require(incomplete.first?["omissions"] as? [[String: Any]])
    #expect(omissions.map { $0["id"] as? String } == ["link-not-generated"])
    #expect((reports.first?["elsewhere"] as? [Any])?.count == 1)
  }

  @Test("--strict makes the warnings errors")
  func strict() throws {
    let result = try GenCommand(folder: folder.url).run("lint", "pets.yaml", "--strict")
    #expect(result.exitCode == 2)
    #expect(result.diagnostics.contains("pets.yaml:22:68: error: "))
  }

  @Test("A run that generates keeps notes on what is left out to itself unless it is verbose")
  func quietNotes() throws {
    let arguments = ["--spec", "pets.yaml", "--name", "Pets", "--output", "Out"]
    let plain = try GenCommand(folder: folder.url).run(arguments)
    #expect(!plain.diagnostics.contains("not-generated"))
    let verbose = try GenCommand(folder: folder.url).run(arguments + ["--verbose"])
    #expect(verbose.diagnostics.contains("[link-not-generated]"))
  }
}
