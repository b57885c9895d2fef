/// Where a schema stands, as violations name it: the path of its document and a JSON Pointer, as in
/// `specs/pets.yaml#/components/schemas/Pet`.
///
/// All of them are equal: what makes two types or checks one is what their schemas say, not where they say it.
package struct SchemaLocation: Sendable, Hashable, Encodable {
  package var text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: Self, right: Self) -> Bool { true }

  package func hash(into hasher: inout Hasher) {}

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
