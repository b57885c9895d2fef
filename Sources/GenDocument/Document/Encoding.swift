// The Encoding Object, OpenAPI 3.1.1 §4.8.15.
package import GenDiagnostics
package import GenSourceTree

/// How one property of a form or multipart body is written. A class, because from OpenAPI 3.2 on it holds others of
/// its kind; it never changes.
package final class Encoding: DocumentObject {
  package static let objectName = "Encoding Object"

  package let range: SourceRange
  /// A media type or range, or several with commas between.
  package let contentType: Located<String>?
  package let headers: [Named<ReferenceOr<Header>>]
  package let style: Located<ParameterStyle>?
  package let explode: Located<Bool>?
  package let allowReserved: Located<Bool>?
  /// OpenAPI 3.2, as the two after it.
  package let encoding: [Named<Encoding>]
  package let prefixEncoding: [Encoding]
  package let itemEncoding: Encoding?
  package let extensions: [Named<Node>]

  package init?(from object: inout ObjectReader) {
    range = object.range
    contentType = object.string("contentType")
    headers = object.referenceMap("headers", Header.self)
    style = object.choice("style", ParameterStyle.self)
    explode = object.boolean("explode")
    allowReserved = object.boolean("allowReserved")
    encoding = object.objectMap("encoding", Encoding.self)
    prefixEncoding = object.objects("prefixEncoding", Encoding.self)
    itemEncoding = object.object("itemEncoding", Encoding.self)
    extensions = object.extensions()
  }
}
