// The Path Item Object, OpenAPI 3.1.1 §4.8.9.
package import GenDiagnostics
package import GenSourceTree

/// What can be done with one path.
package struct PathItem: DocumentObject {
  package static let objectName = "Path Item Object"

  package var range: SourceRange
  /// Where the rest of this path item is written; a field of its own and not a Reference Object.
  package var ref: Located<String>?
  package var summary: Located<String>?
  package var description: Located<String>?
  /// By method as the document writes it (`get`, …) and in its order.
  package var operations: [Named<Operation>]
  /// OpenAPI 3.2: operations of other methods, by method.
  package var additionalOperations: [Named<Operation>]
  package var servers: [Server]
  package var parameters: [ReferenceOr<Parameter>]
  package var extensions: [Named<Node>]

  /// The fields that hold an operation; `query` is of OpenAPI 3.2.
  package static let methods: [StaticString] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  package init?(from object: inout ObjectReader) {
    range = object.range
    ref = object.string("$ref")
    summary = object.string("summary")
    description = object.string("description")
    operations = object.members(Self.methods, Operation.self)
    additionalOperations = object.objectMap("additionalOperations", Operation.self)
    servers = object.objects("servers", Server.self)
    parameters = object.references("parameters", Parameter.self)
    extensions = object.extensions()
  }

  package var get: Operation? { operations.value(named: "get") }
  package var put: Operation? { operations.value(named: "put") }
  package var post: Operation? { operations.value(named: "post") }
  package var delete: Operation? { operations.value(named: "delete") }
  package var options: Operation? { operations.value(named: "options") }
  package var head: Operation? { operations.value(named: "head") }
  package var patch: Operation? { operations.value(named: "patch") }
  package var trace: Operation? { operations.value(named: "trace") }
  package var query: Operation? { operations.value(named: "query") }
}
