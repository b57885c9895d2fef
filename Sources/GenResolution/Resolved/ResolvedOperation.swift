// Operations after resolution: path-level parameters merged in, every reference followed.

package import GenDiagnostics
package import GenDocument
package import GenSourceTree

/// One method of one path, webhook or callback.
package struct ResolvedOperation: Sendable {
  /// The path template as written; the key of a webhook; the expression of a callback.
  package var path: String
  package var pathRange: SourceRange
  /// In capitals: `GET`.
  package var method: String
  package var isWebhook: Bool
  /// As written: `operationId`, `summary`, `description`, `tags`, `deprecated`, `security`, `servers`, extensions.
  package var operation: Operation
  /// The path item that it stands in, as written.
  package var pathItem: PathItem
  /// Those of the path item that the operation does not override by name and location, then its own.
  package var parameters: [ResolvedParameter]
  package var requestBody: ResolvedRequestBody?
  /// By status, `default` and ranges included, in the document's order.
  package var responses: [Named<ResolvedResponse>]
  package var callbacks: [ResolvedCallback]
  /// What tells it from the others of its method and path; empty where there are none.
  package var conditions: [RequestCondition] = []
  package var range: SourceRange
  /// Where the method stands.
  package var nameRange: SourceRange
}

/// What a server calls back with; its operations are in the document's order.
package struct ResolvedCallback: Sendable {
  package var name: String
  package var nameRange: SourceRange
  package var componentName: String?
  package var operations: [ResolvedOperation]
}

/// A parameter of an operation.
package struct ResolvedParameter: Sendable {
  package var name: String
  package var location: ParameterLocation
  /// As written.
  package var parameter: Parameter
  /// Whether the document only uses it in the path and declares it nowhere; then it is a required string.
  package var isUndeclared: Bool
  /// The key in `components/parameters` where it came from there.
  package var componentName: String?
  package var description: Located<String>?
  /// Always true of path parameters.
  package var required: Bool
  package var deprecated: Bool
  package var style: Located<ParameterStyle>?
  package var explode: Located<Bool>?
  package var allowReserved: Bool
  package var allowEmptyValue: Bool
  package var schema: SchemaUse?
  package var content: [Named<ResolvedMediaType>]
  package var example: Node?
  package var examples: [Named<Example>]
  /// Where the operation or the path item names it.
  package var range: SourceRange
}

package struct ResolvedRequestBody: Sendable {
  /// The key in `components/requestBodies` where it came from there.
  package var componentName: String?
  package var description: Located<String>?
  package var required: Bool
  package var content: [Named<ResolvedMediaType>]
  package var range: SourceRange
}

package struct ResolvedResponse: Sendable {
  /// The key in `components/responses` where it came from there.
  package var componentName: String?
  package var summary: Located<String>?
  package var description: Located<String>?
  package var headers: [Named<ResolvedHeader>]
  package var content: [Named<ResolvedMediaType>]
  package var links: [Named<Link>]
  package var range: SourceRange
}

package struct ResolvedHeader: Sendable {
  /// The key in `components/headers` where it came from there.
  package var componentName: String?
  package var description: Located<String>?
  package var required: Bool
  package var deprecated: Bool
  package var explode: Located<Bool>?
  package var schema: SchemaUse?
  package var content: [Named<ResolvedMediaType>]
  package var example: Node?
  package var examples: [Named<Example>]
  package var range: SourceRange
}

package struct ResolvedMediaType: Sendable {
  package var schema: SchemaUse?
  /// The schema of one item of a sequential media type (OpenAPI 3.2).
  package var itemSchema: SchemaUse?
  package var example: Node?
  package var examples: [Named<Example>]
  package var encoding: [Named<ResolvedEncoding>]
  package var range: SourceRange
}

package struct ResolvedEncoding: Sendable {
  /// As written, for `contentType`, `style`, `explode`, `allowReserved`.
  package var encoding: Encoding
  package var headers: [Named<ResolvedHeader>]
}
