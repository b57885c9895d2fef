/// A schema with keywords that Swift's types and the generated checks do not express, whole, for an evaluator of JSON
/// Schema.
package struct ExactSchema: Sendable, Hashable, Encodable {
  /// Where it stands: `#/components/schemas/Pet`, with the path of its file before the `#` where that is not the first.
  package var pointer: String
  /// The schema as JSON on one line, its references as they are written.
  package var json: String
  /// The keywords that are not checked otherwise, in it and in what it holds without a declaration of its own; sorted.
  package var keywords: [String]

  package init(pointer: String, json: String, keywords: [String]) {
    self.pointer = pointer
    self.json = json
    self.keywords = keywords
  }
}
