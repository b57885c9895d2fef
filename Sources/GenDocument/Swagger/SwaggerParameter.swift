// The Parameter Object and the Header Object of Swagger 2.0, which say themselves what OpenAPI 3 says in a schema.
import GenDiagnostics
package import GenSourceTree

extension Parameter {
  /// A parameter of any location but `body`: its type becomes a schema, its `collectionFormat` a style. Those of a
  /// form stay parameters until resolution has followed the references to them.
  package static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node {
    guard var parameter = SwaggerMapping(node) else { return node }
    parameter.rename("x-example", to: "example")
    guard !parameter.has("in", "body"), parameter["schema"] == nil else { return parameter.node }
    let isForm = parameter.has("in", "formData")
    if isForm, let entry = parameter.take("allowEmptyValue"), case .bool(true) = entry.value.value {
      context.diagnostics.warning(
        .swagger2, "OpenAPI 3 cannot say that a field of a form may be empty; 'allowEmptyValue' is left out",
        at: entry.keyRange)
    }
    let place: CollectionFormat.Place =
      isForm || parameter.has("in", "query") ? .exploding : .simple
    parameter.moveType(in: place, context)
    if isForm, let description = parameter["description"], case .mapping(var schema)? = parameter["schema"]?.value {
      schema.append(Node.Entry("description", description.value, at: description.range))
      parameter.set("schema", .mapping(schema), at: node.range)
    }
    return parameter.node
  }
}

extension Header {
  package static func converted(fromSwagger node: Node, in context: ParsingContext) -> Node {
    guard var header = SwaggerMapping(node), header["schema"] == nil else { return node }
    header.rename("x-example", to: "example")
    header.moveType(in: .simple, context)
    return header.node
  }
}

/// The fields of parameters, headers and items that OpenAPI 3 has in a schema.
private let schemaFields: Set<String> = [
  "type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
  "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf", "x-nullable",
  "x-enum-varnames", "x-enumNames", "x-enum-descriptions", "x-enumDescriptions", "x-ms-enum",
]

/// The ones that still hold where an array is a text.
private let textFields: Set<String> = ["x-nullable"]

extension SwaggerMapping {
  /// Puts what the object says of its type into a schema.
  fileprivate mutating func moveType(in place: CollectionFormat.Place, _ context: ParsingContext) {
    var fields = take(schemaFields)
    let format = take("collectionFormat")
    guard !fields.isEmpty else { return }
    if fields.isArray {
      let written = format.map { ($0, context.choice($0.value, of: $0.key, CollectionFormat.self)?.value ?? .csv) }
      switch written?.1.meaning(in: place) ?? CollectionFormat.csv.meaning(in: place) {
      case .style(let style, let explode):
        fields = fields.map { $0.key == "items" ? $0.flattened(context) : $0 }
        if let style { set("style", .string(style.rawValue), at: format?.value.range ?? range) }
        set("explode", .bool(explode), at: format?.value.range ?? range)
      case .text:
        if let (entry, format) = written { reportText(entry, format, context) }
        fields = fields.asText
      }
    }
    set("schema", .mapping(fields), at: range)
  }

  private func reportText(_ entry: Node.Entry, _ format: CollectionFormat, _ context: ParsingContext) {
    context.diagnostics.warning(
      .swagger2,
      "OpenAPI 3 has no arrays with \(format.separator) between their items here; the value is one text, with the "
        + "items already put together", at: entry.value.range)
  }
}

extension [Node.Entry] {
  fileprivate var isArray: Bool {
    contains { entry in
      guard entry.key == "type", case .string(let type) = entry.value.value else { return false }
      return type.hasSameBytes(as: "array")
    }
  }

  /// The schema of the text that an array is written as.
  fileprivate var asText: [Node.Entry] {
    compactMap { entry in
      if entry.key == "type" { return Node.Entry("type", .string("string"), at: entry.value.range) }
      return textFields.contains(entry.key) ? entry : nil
    }
  }
}

extension Node.Entry {
  /// The items of an array that is written as text: what would be an array inside is a text (OpenAPI 3.0.4 §4.7.12.4
  /// does not say how such an array is written).
  fileprivate func flattened(_ context: ParsingContext) -> Node.Entry {
    guard var items = SwaggerMapping(value) else { return self }
    let format = items.take("collectionFormat")
    var entry = self
    if items.entries.isArray {
      context.diagnostics.warning(
        .swagger2, "OpenAPI 3 has no arrays inside an array here; each item is one text, put together already",
        at: format?.keyRange ?? value.range)
      entry.value.value = .mapping(items.entries.asText)
    } else {
      entry.value = items.node
    }
    return entry
  }
}
