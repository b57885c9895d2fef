// One document that has text wherever OpenAPI has any, each a field that a test can fill.
import Foundation
import GenEmission
import GenPipeline

struct HostileField: Hashable, Sendable, CustomStringConvertible {
  var name: String
  /// What stands there where nothing else is asked for.
  var benign: String
  /// Another harmless text, where the field may also be one that is passed over, as a pattern that no engine reads.
  var passedOver: String?
  /// Whether the text is what something is called in Swift.
  var isName: Bool
  /// What means something where the text stands, as `{` does in a path: it chooses another API, which is its right.
  var syntax = ""

  var description: String { name }
}

/// A document with gaps: `@@name|benign@@`, with `!` before the name where it names something in Swift, and with what
/// means something there between `^`.
enum HostileDocument {
  private enum Piece {
    case text(String)
    case field(Int)
  }

  /// What the document itself is called: the one field that is not in it.
  static let path = HostileField(name: "path", benign: "spec.json", isName: false)

  static let fields: [HostileField] = parsed.fields + [path]

  private static let parsed: (pieces: [Piece], fields: [HostileField]) = {
    var pieces: [Piece] = []
    var fields: [HostileField] = []
    for (index, part) in hostileTemplate.components(separatedBy: "@@").enumerated() {
      if index.isMultiple(of: 2) { pieces.append(.text(part)); continue }
      let isName = part.hasPrefix("!")
      let marked = part.drop { $0 == "!" }.split(separator: "^", omittingEmptySubsequences: false)
      let texts = (marked.last ?? "").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      if let known = fields.firstIndex(where: { $0.name == texts[0] }) { pieces.append(.field(known)); continue }
      pieces.append(.field(fields.count))
      fields.append(
        HostileField(
          name: texts[0], benign: texts[1], passedOver: texts.count > 2 ? texts[2] : nil, isName: isName,
          syntax: marked.count > 1 ? String(marked[1]) : ""))
    }
    return (pieces, fields)
  }()

  /// The files made from the document, or `nil` where it is refused.
  static func generate(_ texts: [HostileField: String]) -> [OutputFile]? {
    let values = parsed.fields.map { jsonText(texts[$0] ?? $0.benign) }
    var text = ""
    for piece in parsed.pieces {
      switch piece {
      case .text(let literal): text += literal
      case .field(let index): text += values[index]
      }
    }
    var pipeline = Pipeline(APIConfiguration(name: "Example", specs: [], output: nil))
    return pipeline.generate([Pipeline.Document(path: texts[path] ?? path.benign, bytes: Array(text.utf8))])
  }

  /// The inside of a JSON string.
  private static func jsonText(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

private let hostileTemplate = #"""
  {"openapi": "3.1.1",
  "info": {"title": "@@info.title|Title@@", "version": "@@info.version|1@@", "summary": "@@info.summary|Summary@@",
    "description": "@@info.description|Words@@", "termsOfService": "@@info.termsOfService|https://a.example@@",
    "contact": {"name": "@@contact.name|Ann@@", "url": "@@contact.url|https://a.example@@",
      "email": "@@contact.email|a@b.example@@"},
    "license": {"name": "@@license.name|MIT@@", "identifier": "@@license.identifier|MIT@@"},
    "x-@@info.extension.key|own@@": "@@info.extension.value|own@@"},
  "externalDocs": {"url": "@@docs.url|https://a.example@@", "description": "@@docs.description|Words@@"},
  "tags": [{"name": "@@!tag.name|Things@@", "description": "@@tag.description|Words@@",
    "externalDocs": {"url": "@@tag.docs.url|https://a.example@@"}}],
  "servers": [{"url": "https://{host}.example.com/@@^{}?#^server.url|v1@@/{region}",
    "description": "@@!server.description|Production@@",
    "variables": {"host": {"default": "@@^?#^server.default|eu@@", "description": "@@variable.description|Words@@"},
      "region": {"default": "@@!^?#^server.enum|eu@@", "enum": ["@@!^?#^server.enum|eu@@", "us"]}}},
    {"url": "https://{@@!^{}^server.variable|zone@@}.example.com", "description": "Other",
      "variables": {"@@!^{}^server.variable|zone@@": {"default": "a"}}}],
  "security": [{"Key": []}, {"OAuth": ["@@scope.used|read@@"]}, {"@@!scheme.key|Other@@": []}],
  "paths": {
    "/@@^{}#?^path.literal|things@@/{@@!^{}/#?^path.parameter|id@@}": {
      "summary": "@@path.summary|Words@@", "description": "@@path.description|Words@@",
      "get": {"operationId": "@@!operation.id|getThing@@", "tags": ["@@!tag.name|Things@@"],
        "summary": "@@operation.summary|Words@@", "description": "@@operation.description|Words@@",
        "externalDocs": {"url": "@@operation.docs|https://a.example@@"},
        "parameters": [
          {"name": "@@!^{}/#?^path.parameter|id@@", "in": "path", "required": true, "schema": {"type": "string"}},
          {"name": "@@!query.name|page@@", "in": "query", "description": "@@parameter.description|Words@@",
            "example": "@@parameter.example|1@@",
            "schema": {"type": "string", "default": "@@parameter.default|a@@", "maxLength": 99999}},
          {"name": "@@!header.name|x-trace|x trace@@", "in": "header", "schema": {"type": "string"},
            "examples": {"@@parameter.examples.key|one@@": {"summary": "@@parameter.examples.summary|Words@@",
              "value": "@@parameter.examples.value|1@@"}}},
          {"name": "@@!cookie.name|session@@", "in": "cookie",
            "schema": {"type": "string", "enum": ["@@!parameter.enum|up@@", "down"]}}],
        "responses": {
          "200": {"description": "@@response.description|Done@@",
            "headers": {"@@!response.header|x-rest|x rest@@": {"description": "@@response.header.description|Words@@",
              "schema": {"type": "integer"}}},
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
            "links": {"@@link.key|next@@": {"operationId": "postThing", "description": "@@link.description|Words@@",
              "parameters": {"@@link.parameter|id@@": "@@link.expression|$response.body#/id@@"}}}},
          "404": {"$ref": "#/components/responses/@@!response.component|Missing@@"},
          "4XX": {"description": "@@range.description|Words@@"},
          "@@status.extension|x-status@@": "@@status.value|own@@"}}},
    "/things": {
      "post": {"operationId": "postThing", "tags": ["Fixed"], "deprecated": true,
        "requestBody": {"description": "@@body.description|Words@@", "required": true, "content": {
          "application/vnd.@@!^;,^body.type|thing|th ing@@+json": {"schema": {"$ref": "#/components/schemas/Thing"}},
          "application/json;v=@@!^,^body.type.parameter|1|1 2@@": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
        "responses": {"201": {"description": "Done",
          "content": {"text/@@^;,^response.type|own|o wn@@": {"schema": {"type": "string"}}}}},
        "callbacks": {"@@callback.key|done@@": {"@@callback.expression|{$request.body#/url}@@": {"post": {
          "description": "@@callback.description|Words@@", "responses": {"200": {"description": "Done"}}}}}}}}},
  "webhooks": {"@@!webhook.key|changed@@": {"post": {"description": "@@webhook.description|Words@@",
    "responses": {"200": {"description": "Done"}}}}},
  "components": {
    "schemas": {
      "Thing": {"type": "object", "title": "@@schema.title|Thing@@", "description": "@@schema.description|Words@@",
        "$comment": "@@schema.comment|Words@@", "required": ["@@!property.name|name@@"],
        "externalDocs": {"url": "@@schema.docs|https://a.example@@"},
        "xml": {"name": "@@xml.name|thing@@", "namespace": "@@xml.namespace|https://a.example@@",
          "prefix": "@@xml.prefix|t@@"},
        "$defs": {"@@defs.key|inner@@": {"type": "string"}},
        "properties": {
          "@@!property.name|name@@": {"type": "string"},
          "titled": {"title": "@@property.title|Words@@", "description": "@@property.description|Words@@",
            "type": "string", "default": "@@property.default|a@@", "example": "@@property.example|a@@",
            "examples": ["@@property.examples|a@@"], "maxLength": 99999},
          "spelled": {"type": "string", "pattern": "@@property.pattern|a+|(@@"},
          "formatted": {"type": "string", "format": "@@property.format|own@@"},
          "listed": {"type": "array", "items": {"type": "string"}, "default": ["@@list.default|a@@"]},
          "constant": {"const": "@@!property.const|fixed@@"},
          "kind": {"$ref": "#/components/schemas/Kind"},
          "x-@@!property.extension|own@@": {"type": "string", "x-@@extension.key|own@@": {
            "@@extension.member|own@@": "@@extension.value|own@@"}}}},
      "Kind": {"type": "string", "enum": ["@@!enum.value|red@@", "green"],
        "x-enum-descriptions": ["@@enum.description|Words@@", "Other words"]},
      "Named": {"type": "string", "enum": ["a", "b"], "x-enum-varnames": ["@@!enum.varname|first@@", "second"]},
      "Pet": {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "@@!discriminator.property|petType@@",
          "mapping": {"@@discriminator.value|kitten@@": "#/components/schemas/Cat"}}},
      "Cat": {"type": "object", "required": ["@@!discriminator.property|petType@@"],
        "properties": {"@@!discriminator.property|petType@@": {"type": "string"}}},
      "Dog": {"type": "object", "required": ["@@!discriminator.property|petType@@"],
        "properties": {"@@!discriminator.property|petType@@": {"type": "string"}}},
      "@@!schema.key|Extra@@": {"type": "object", "additionalProperties": {"type": "string",
        "description": "@@additional.description|Words@@"},
        "properties": {"id": {"type": "integer", "description": "@@integer.description|Words@@"}}}},
    "responses": {"@@!response.component|Missing@@": {"description": "@@component.response.description|Words@@"}},
    "parameters": {"@@parameter.component|Page@@": {"name": "page", "in": "query", "schema": {"type": "string"}}},
    "examples": {"@@example.component|One@@": {"value": "@@example.value|1@@"}},
    "headers": {"@@header.component|Rest@@": {"schema": {"type": "string"}}},
    "securitySchemes": {
      "Key": {"type": "apiKey", "in": "header", "name": "@@key.name|X-Key@@",
        "description": "@@scheme.description|Words@@"},
      "@@!scheme.key|Other@@": {"type": "http", "scheme": "bearer", "bearerFormat": "@@bearer.format|JWT@@"},
      "OAuth": {"type": "oauth2", "flows": {"clientCredentials": {
        "tokenUrl": "@@oauth.url|https://a.example@@",
        "scopes": {"@@scope.used|read@@": "@@scope.description|Words@@"}}}},
      "Connect": {"type": "openIdConnect", "openIdConnectUrl": "@@connect.url|https://a.example@@"}}}}
  """#
