import GenResolution
import Testing

@Suite("Names that schemas of OpenAPI 3.1 give themselves")
struct IdentifierTests {
  @Test("References find anchors, identifiers and what is relative to an identifier")
  func identifiers() throws {
    let outcome = try resolve(
      document(
        schemas: """
            Tree: {$id: 'https://example.com/schemas/tree', $anchor: top, $defs: {leaf: {type: string}}, properties: {
              leaf: {$ref: '#/$defs/leaf'}, node: {$ref: node}, parent: {$ref: '#top'},
              fallback: {$ref: '#/components/schemas/Use'}}},
            Node: {$id: 'https://example.com/schemas/node', type: object},
            Use: {properties: {
              tree: {$ref: 'https://example.com/schemas/tree'},
              leaf: {$ref: 'https://example.com/schemas/tree#/$defs/leaf'},
              dynamic: {$dynamicRef: '#top'}}}
          """, version: "3.1.0"))
    #expect(outcome.said == [])
    let tree = try outcome.component("Tree").id
    let leaf = try outcome.property("leaf", of: "Tree").id
    #expect(outcome.document.schemas[leaf].pointer == "#/components/schemas/Tree/$defs/leaf")
    #expect(try outcome.property("node", of: "Tree").id == (try outcome.component("Node")).id)
    #expect(try outcome.property("parent", of: "Tree").id == tree)
    #expect(try outcome.property("fallback", of: "Tree").id == (try outcome.component("Use")).id)
    #expect(try outcome.property("tree", of: "Use").id == tree)
    #expect(try outcome.property("leaf", of: "Use").id == leaf)
    #expect(try outcome.property("dynamic", of: "Use").id == tree)
  }

  @Test("A meta-schema of somebody's own is taken in where it is there, and known ones are left alone")
  func metaSchemas() throws {
    let text = document(schemas: "  A: {$schema: 'meta.yaml', type: string}", version: "3.1.0")
    let outcome = try resolve(text, files: ["meta.yaml": "{$id: 'https://example.com/meta', $vocabulary: {}}"])
    #expect(outcome.said == [])
    #expect(outcome.document.hasDynamicReferences)
    #expect(outcome.document.schemas.contains { $0.pointer == "meta.yaml" })
    #expect(try !resolve(text).document.hasDynamicReferences)
    let known = text.replacing("meta.yaml", with: "https://json-schema.org/draft/2020-12/schema")
    #expect(try !resolve(known).document.hasDynamicReferences)
  }

  @Test("A name that two schemas give themselves is told of, anchors below different identifiers are not the same")
  func duplicates() throws {
    let outcome = try resolve(
      document(
        schemas: """
            A: {$id: 'https://a.b/a', $anchor: x},
            B: {$id: 'https://a.b/b', $anchor: x, items: {$anchor: x}},
            C: {$id: 'https://a.b/a'}
          """, version: "3.1.0"))
    #expect(outcome.said == ["warning duplicate-identifier 6:58", "warning duplicate-identifier 7:12"])
    #expect(outcome.related == ["6:38", "5:12"])
  }

  @Test("Where a schema with an identifier has the first key of a pointer, its own keys are proposed")
  func pointerInResource() throws {
    let outcome = try resolve(
      document(
        schemas: "  A: {$id: 'https://a.b/a', $defs: {leaf: {}}, items: {$ref: '#/$defs/leef'}}", version: "3.1.0"))
    #expect(outcome.remedies == ["did you mean 'leaf'?"])
  }

  @Test("An anchor that is missing is a warning with the nearest one")
  func missing() throws {
    let outcome = try resolve(
      document(
        schemas: "  A: {$anchor: customer}, B: {items: {$ref: '#custmer'}}", version: "3.1.0"))
    #expect(outcome.said == ["warning missing-reference-target 5:45"])
    #expect(outcome.remedies == ["did you mean 'customer'?"])
  }
}
