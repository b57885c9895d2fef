import GenDocument
import GenResolution
import Testing

@Suite("Operations")
struct OperationTests {
  @Test("A schema in the place of a media type is the schema of that media type, with a warning")
  func schemaAsMediaType() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths:
        /a:
          get:
            responses: {'200': {description: D, content: {application/json: {$ref: '#/components/schemas/Pet'}}}}
      components: {schemas: {Pet: {type: object}}}
      """)
    #expect(outcome.said == ["warning wrong-reference-target 6:71"])
    let content = try #require(outcome.document.operations.first?.responses.first?.value.content)
    #expect(content.map(\.name) == ["application/json"])
    #expect(content.first?.value.schema?.id == (try outcome.component("Pet")).id)
  }

  @Test("Parameters of the path come first, and the operation's own take the place of their namesakes")
  func parameters() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths:
        /a/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
            - {name: page, in: query, schema: {type: string}}
          get:
            parameters:
              - {$ref: '#/components/parameters/Page'}
              - {name: page, in: header, schema: {type: string}}
            responses: {'200': {description: D}}
          post: {responses: {'200': {description: D}}}
      components:
        parameters: {Page: {name: page, in: query, required: true, schema: {type: integer}}}
      """)
    #expect(outcome.said == [])
    let operations = outcome.document.operations
    #expect(operations.map(\.method) == ["GET", "POST"])
    #expect(
      operations[0].parameters.map { "\($0.name) \($0.location.rawValue) \($0.required)" } == [
        "id path true", "page query true", "page header false",
      ])
    #expect(operations[0].parameters.map(\.componentName) == [nil, "Page", nil])
    #expect(operations[1].parameters.map(\.required) == [true, false])
  }

  @Test("Responses keep the document's order, and everything in them is followed to its component")
  func responses() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths:
        /a:
          put:
            requestBody: {$ref: '#/components/requestBodies/B'}
            responses:
              default: {$ref: '#/components/responses/R'}
              '204': {description: D}
      components:
        requestBodies: {B: {required: true, content: {text/plain: {schema: {type: string}}}}}
        headers: {H: {schema: {type: integer}}}
        links: {L: {operationId: x}}
        examples: {E: {value: 1}}
        responses:
          R:
            description: of R
            headers: {X-H: {$ref: '#/components/headers/H'}}
            content: {application/json: {schema: {type: integer}, examples: {e: {$ref: '#/components/examples/E'}}}}
            links: {l: {$ref: '#/components/links/L'}}
      """)
    #expect(outcome.said == ["warning unknown-linked-operation 13:28"])
    let operation = try #require(outcome.document.operations.first)
    #expect(operation.requestBody?.componentName == "B")
    #expect(operation.requestBody?.required == true)
    #expect(operation.responses.map(\.name) == ["default", "204"])
    let response = try #require(operation.responses.first?.value)
    #expect(response.componentName == "R")
    #expect(response.description?.value == "of R")
    #expect(response.headers.map(\.value.componentName) == ["H"])
    #expect(response.content.first?.value.examples.map(\.name) == ["e"])
    #expect(response.links.map(\.name) == ["l"])
  }

  @Test("A callback that leads back to its own operation is left out there")
  func callbacks() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths:
        /a:
          post:
            responses: {'200': {description: D}}
            callbacks: {done: {$ref: '#/components/callbacks/C'}}
      components:
        callbacks:
          C:
            '{$request.query.url}':
              post:
                responses: {'200': {description: D}}
                callbacks: {again: {$ref: '#/components/callbacks/C'}}
      """)
    #expect(outcome.said == ["warning recursive-callback 14:30"])
    let callback = try #require(outcome.document.operations.first?.callbacks.first)
    #expect(callback.name == "done")
    #expect(callback.componentName == "C")
    #expect(callback.operations.map(\.path) == ["{$request.query.url}"])
    #expect(callback.operations.first?.callbacks.first?.operations.isEmpty == true)
  }

  @Test("Path items and webhooks may be references, also to each other, but not in a circle")
  func pathItems() throws {
    let outcome = try resolve(
      """
      openapi: 3.1.0
      info: {title: T, version: '1'}
      paths:
        /a: {$ref: '#/components/pathItems/P'}
        /b: {$ref: '#/paths/~1c'}
        /c: {$ref: '#/paths/~1b'}
      webhooks:
        hook: {$ref: '#/components/pathItems/W', post: {responses: {'200': {description: own}}}}
      components:
        pathItems:
          P: {get: {responses: {'200': {description: D}}}}
          W: {get: {responses: {'200': {description: D}}}}
      """)
    #expect(outcome.said == ["error reference-cycle 5:14", "error reference-cycle 6:14"])
    #expect(outcome.document.operations.map(\.path) == ["/a"])
    #expect(
      outcome.document.webhooks.map { "\($0.method) \($0.path) \($0.isWebhook)" } == [
        "GET hook true", "POST hook true",
      ])
  }

  @Test("A header whose parts have that header again is an error")
  func headers() throws {
    let outcome = try resolve(
      """
      openapi: 3.0.3
      info: {title: T, version: '1'}
      paths: {}
      components:
        headers:
          H: {content: {multipart/form-data: {encoding: {a: {headers: {X: {$ref: '#/components/headers/H'}}}}}}}
      """)
    #expect(outcome.said == ["error reference-cycle 6:69"])
  }
}
