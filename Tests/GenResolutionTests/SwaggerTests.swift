// The bodies of Swagger 2.0: what parameters are is known once references have been followed, and what a body travels as
// once the operation is known that uses it.
import GenDocument
import GenResolution
import Testing

@Suite("Bodies of Swagger 2.0")
struct SwaggerTests {
  private func resolved(_ paths: String, files: [String: String] = [:]) throws -> Outcome {
    try resolve(
      """
      swagger: '2.0'
      info: {title: T, version: '1'}
      consumes: [application/json]
      produces: [application/json]
      parameters:
        Body: {name: pet, in: body, required: true, description: A pet, schema: {$ref: '#/definitions/Pet'}}
        Note: {name: note, in: formData, type: string, required: true}
      responses:
        Pet: {description: A pet, schema: {$ref: '#/definitions/Pet'}}
      definitions:
        Pet: {type: object}
      paths:
        /pets:
          \(paths)
      """, files: files)
  }

  @Test("A body is found at the end of a reference, here and in another file")
  func bodies() throws {
    let files = ["more.yaml": "body: {name: a, in: body, schema: {$ref: '#/pet'}}\npet: {type: object}"]
    let outcome = try resolved(
      """
      put: {parameters: [{$ref: '#/parameters/Body'}], responses: {}}
          post: {parameters: [{$ref: 'more.yaml#/body'}], responses: {}}
      """, files: files)
    let bodies = outcome.document.operations.map(\.requestBody)
    #expect(bodies.map { $0?.content.map(\.name) } == [["application/json"], ["application/json"]])
    #expect(bodies.map { $0?.required } == [true, false])
    #expect(bodies[0]?.content.first?.value.schema?.id == (try outcome.component("Pet")).id)
    #expect(bodies[1]?.content.first?.value.schema.map { outcome.document.schemas[$0.id].pointer } == "more.yaml#/pet")
    #expect(outcome.document.operations.allSatisfy { $0.parameters.isEmpty })
    #expect(outcome.said == [])
  }

  @Test("The fields of a form are the properties of one body, whatever the document consumes otherwise")
  func forms() throws {
    let outcome = try resolved(
      """
      parameters: [{name: page, in: query, type: integer}, {name: tag, in: formData, type: string}]
          put:
            parameters: [{$ref: '#/parameters/Note'}, {name: n, in: formData, type: array, items: {type: integer}}]
            responses: {}
          post: {parameters: [{name: f, in: formData, type: file}], responses: {}}
      """)
    let (put, post) = (outcome.document.operations[0], outcome.document.operations[1])
    #expect(put.parameters.map(\.name) == ["page"])
    let content = try #require(put.requestBody?.content)
    #expect(content.map(\.name) == ["application/x-www-form-urlencoded"])
    let form = outcome.document.schemas[try #require(content[0].value.schema).id]
    #expect(form.properties.map(\.name) == ["tag", "note", "n"])
    #expect(form.keywords.required.map(\.value) == ["note"])
    #expect(content[0].value.encoding.map(\.name) == ["n"])
    #expect(content[0].value.encoding.first?.value.encoding.explode?.value == false)
    #expect(put.requestBody?.required == true)
    #expect(post.requestBody?.content.map(\.name) == ["multipart/form-data"])
    #expect(outcome.said == [])
  }

  @Test("A response has the media types of the operation, also where it is shared")
  func responses() throws {
    let outcome = try resolved(
      """
      get: {responses: {200: {$ref: '#/responses/Pet'}}}
          put: {produces: [text/json, application/xml], responses: {200: {$ref: '#/responses/Pet'}}}
          post: {responses: {200: {description: A file, schema: {type: file}}, 204: {description: Nothing}}}
          patch: {produces: [application/pdf], responses: {200: {description: A file, schema: {type: file}}}}
      """)
    let types = outcome.document.operations.map { $0.responses.map { $0.value.content.map(\.name) } }
    #expect(
      types == [
        [["application/json"]], [["text/json", "application/xml"]], [["*/*"], []], [["application/pdf"]],
      ])
    #expect(outcome.said == [])
  }

  @Test("Definitions are component schemas, called by the place where the document has them")
  func definitions() throws {
    let outcome = try resolved("get: {responses: {200: {description: A pet, schema: {$ref: '#/definitions/Pet'}}}}")
    #expect(try outcome.schema("Pet").pointer == "#/definitions/Pet")
    #expect(try outcome.schema("Pet").componentName == "Pet")
  }

  @Test("A reference to a definition where a parameter is expected is told so")
  func wrongTarget() throws {
    let outcome = try resolved("get: {parameters: [{$ref: '#/definitions/Pet'}], responses: {}}")
    #expect(outcome.messages == ["the $ref '#/definitions/Pet' leads to a schema where a parameter is expected"])
  }

  @Test("A schema in place of a response is the response's body")
  func schemaAsResponse() throws {
    let outcome = try resolved("get: {responses: {'200': {$ref: '#/definitions/Pet'}}}")
    let response = try #require(outcome.document.operations[0].responses.first?.value)
    #expect(response.content.map(\.name) == ["application/json"])
    #expect(response.content.first?.value.schema?.id == (try outcome.component("Pet")).id)
    #expect(
      outcome.messages == [
        "the $ref '#/definitions/Pet' leads to a schema where a response is expected; its JSON is taken for the body"
      ])
  }
}
