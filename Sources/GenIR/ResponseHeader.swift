/// A header field of a response.
package struct ResponseHeader: Sendable, Hashable, Encodable {
  /// What it is in Swift. Its presence is `required`, `optional` or `defaulted`.
  package var property: Property
  /// `simple` or `json`.
  package var style: Parameter.Style
  package var explode: Bool
  package var shape: Parameter.Shape

  package init(property: Property, style: Parameter.Style, explode: Bool, shape: Parameter.Shape) {
    self.property = property
    self.style = style
    self.explode = explode
    self.shape = shape
  }
}
