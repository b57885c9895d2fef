// Several documents as one. No operation may change its meaning by it.
import GenPipeline
import GenSourceTree
import Testing

@Suite("Merging documents")
struct DocumentMergeTests {
  private func merge(_ texts: String...) throws -> (document: String?, messages: String) {
    var file = MemoryFile()
    var trees: [Node] = []
    for (index, text) in texts.enumerated() {
      let source = file.add(text, path: "\(index).yaml")
      trees.append(try #require(readSourceTree(source, diagnostics: &file.diagnostics)))
    }
    let merged = mergeDocuments(trees, diagnostics: &file.diagnostics)
    return (merged.map { String(decoding: formattedJSON($0), as: UTF8.self) }, file.text)
  }

  @Test("Security and servers of a later document go to its own operations and paths")
  func inherited() throws {
    let (document, messages) = try merge(
      "{openapi: 3.0.3, security: [{A: []}], paths: {/a: {get: {}}}}",
      "{openapi: 3.0.3, security: [{B: []}], servers: [{url: /v2}], paths: {/b: {get: {}, put: {security: []}}}}")
    #expect(messages.isEmpty)
    let expected = try merge(
      """
      openapi: 3.0.3
      security: [{A: []}]
      paths:
        /a: {get: {}}
        /b: {get: {security: [{B: []}]}, put: {security: []}, servers: [{url: /v2}]}
      """)
    #expect(document == expected.document)
  }

  @Test("A document without security stays open beside one that has it")
  func open() throws {
    let (document, _) = try merge(
      "{openapi: 3.0.3, security: [{A: []}], servers: [{url: /v1}], paths: {}}",
      "{openapi: 3.0.3, paths: {/b: {get: {}}}}")
    let expected = try merge(
      """
      openapi: 3.0.3
      security: [{A: []}]
      servers: [{url: /v1}]
      paths:
        /b: {get: {security: []}, servers: [{url: /}]}
      """)
    #expect(document == expected.document)
  }

  @Test("Equal components are one, whatever the order of their keys, and tags are joined by name")
  func equal() throws {
    let (document, messages) = try merge(
      "{openapi: 3.0.3, tags: [{name: a}], components: {schemas: {P: {type: object, title: P}}}}",
      "{openapi: 3.0.1, tags: [{name: b}, {name: a}], components: {schemas: {P: {title: P, type: object}, Q: {}}}}")
    #expect(messages.isEmpty)
    let expected = try merge(
      """
      openapi: 3.0.3
      tags: [{name: a}, {name: b}]
      components: {schemas: {P: {type: object, title: P}, Q: {}}}
      """)
    #expect(document == expected.document)
  }

  @Test("Names that differ in their bytes are different names")
  func bytes() throws {
    let (document, messages) = try merge(
      "{openapi: 3.0.3, components: {schemas: {\"\\u00e9\": {type: string}}}}",
      "{openapi: 3.0.3, components: {schemas: {\"e\\u0301\": {type: object}}}}")
    #expect(messages.isEmpty)
    #expect(document?.contains("object") == true)
  }

  @Test("References to other files still lead there from the folder of the first document")
  func references() throws {
    var file = MemoryFile()
    let source = file.add("[{$ref: a.yaml}, {$ref: '#/b'}, {$ref: 'https://c.d/e'}, {$ref: /f}]", path: "v2/x.yaml")
    let tree = try #require(readSourceTree(source, diagnostics: &file.diagnostics))
    func moved(_ path: String, _ other: String) -> [String?] {
      guard case .sequence(let items) = tree.movingReferences(from: path, to: other).value else { return [] }
      return items.map { item in
        guard case .mapping(let entries) = item.value, case .string(let text)? = entries.first?.value.value else {
          return nil
        }
        return text
      }
    }
    #expect(moved("v2/x.yaml", "v1/y.yaml") == ["../v2/a.yaml", "#/b", "https://c.d/e", "/f"])
    #expect(moved("v2/deep/x.yaml", "y.yaml") == ["v2/deep/a.yaml", "#/b", "https://c.d/e", "/f"])
    #expect(moved("x.yaml", "v1/y.yaml") == ["../a.yaml", "#/b", "https://c.d/e", "/f"])
    #expect(moved("v1/x.yaml", "v1/y.yaml") == ["a.yaml", "#/b", "https://c.d/e", "/f"])
  }

  @Test("What a later Swagger 2.0 document says for all operations goes to its own")
  func swagger() throws {
    let (document, messages) = try merge(
      "{swagger: '2.0', produces: [a/b], definitions: {P: {}}, paths: {/a: {get: {}}}}",
      "{swagger: '2.0', produces: [c/d], consumes: [e/f], definitions: {Q: {}}, paths: {/b: {get: {consumes: []}}}}",
      "{swagger: '2.0', paths: {/c: {get: {}}}}")
    #expect(messages.isEmpty)
    let expected = try merge(
      """
      swagger: '2.0'
      produces: [a/b]
      definitions: {P: {}, Q: {}}
      paths:
        /a: {get: {}}
        /b: {get: {consumes: [], produces: [c/d]}}
        /c: {get: {produces: []}}
      """)
    #expect(document == expected.document)
  }

  @Test("Swagger 2.0 documents of different places, and of different versions, are not merged")
  func addresses() throws {
    let hosts = try merge("{swagger: '2.0', host: a.com}", "{swagger: '2.0', host: b.com}")
    #expect(hosts.document == nil)
    #expect(hosts.messages.contains("documents of Swagger 2.0 with different 'host' cannot be merged [merge-conflict]"))
    let versions = try merge("{openapi: 3.0.3}", "{swagger: '2.0'}")
    #expect(versions.messages.contains("documents of OpenAPI 3.0 and Swagger 2.0 cannot be merged [merge-conflict]"))
  }
}
