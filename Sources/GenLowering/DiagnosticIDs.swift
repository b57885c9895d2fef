// The kinds of diagnostic that lowering gives, each with what it means and what to do.
package import GenDiagnostics

extension DiagnosticID {
  static let allOfConflict = DiagnosticID(
    "all-of-conflict",
    "Members of an allOf describe one value with types that no value has together. One of them is taken.", omits: .part)
  static let ambiguousAlternatives = DiagnosticID(
    "ambiguous-alternatives",
    "A value can be valid by two of the alternatives of a oneOf or anyOf, so that it does not tell which of them it is. "
      + "The first that it fits is taken. Give them a discriminator, or a required property with a different const each. "
      + "By a oneOf such a value is invalid, so that clients do not send it and servers refuse it where requests are "
      + "checked; by an anyOf it is valid.")
  static let bodyAsBytes = DiagnosticID(
    "body-as-bytes",
    "A body of several parts, or a form that is no object, is not encoded by its schema: the generated method takes or "
      + "returns its bytes as they are. Those of several parts are TypedBytes, which has the parts one by one.",
    omits: .part)
  static let callbackNotGenerated = DiagnosticID(
    "callback-not-generated",
    "An operation has a callback: a request that the server will make. It is read and checked, and nothing is generated "
      + "for it.", omits: .part)
  static let contradictoryType = DiagnosticID(
    "contradictory-type",
    "A schema has a type, and beside it oneOf, anyOf, allOf or a reference that describe values of other types only, so "
      + "that no value is valid. The Swift type is that of the `type` where this is text, a number or a boolean.",
    omits: .part)
  static let cyclicSchema = DiagnosticID(
    "cyclic-schema",
    "An array or a map holds itself without a property between, so that no type can be written for it. Its elements are "
      + "treated as any JSON value. Put a property between.", omits: .part)
  static let defaultNotUsed = DiagnosticID(
    "default-not-used",
    "The default is too large for the property's Swift type, too long for a literal, or not valid by the bounds of its "
      + "own schema, so the property or parameter is optional instead. Correct it, or ignore this where an optional one "
      + "is what you want.",
    omits: .part)
  static let invalidHeaderName = DiagnosticID(
    "invalid-header-name",
    "The name of a header parameter or of a response's header is not one that HTTP allows (RFC 9110 §5.1: letters, "
      + "digits and !#$%&'*+-.^_`|~). The generated code leaves it out.", omits: .part)
  static let linkNotGenerated = DiagnosticID(
    "link-not-generated",
    "A response has a link: how one of its values leads to another operation. It is read and checked, and nothing is "
      + "generated for it.", omits: .part)
  static let mediaTypeNotUsed = DiagnosticID(
    "media-type-not-used",
    "A body has a media type that is not written by a schema, such as XML, beside JSON with the same schema. The generated "
      + "method uses JSON, which says the same; the other is left out.", omits: .part)
  static let nameChanged = DiagnosticID(
    "name-changed",
    "Two declarations wanted one Swift name, so each got a longer one. Choose names of your own under `names` in "
      + "gen.yaml.")
  static let parameterIsCredential = DiagnosticID(
    "parameter-is-credential",
    "A parameter has the name and the place of an API key that the operation needs. It is that key: the client sends it "
      + "with its other credentials and the server checks it with them, so it is no argument of the method.")
  static let parameterNotGenerated = DiagnosticID(
    "parameter-not-generated",
    "A parameter is a part of the path of a webhook, and where a webhook goes is up to its receiver. Or it is one of the "
      + "header fields that are no parameters (OpenAPI 3.0.4 §4.7.12.1): Authorization comes of a security scheme, Accept "
      + "and Content-Type of the media types. Nothing is sent.",
    omits: .part)
  static let partHeaderNotGenerated = DiagnosticID(
    "part-header-not-generated",
    "A part of a multipart body that is text or JSON documents a header field, and its Swift type has no place for one: "
      + "RFC 7578 §4.8 says that such fields must not be sent in form data, and must be ignored. Those of a file are its "
      + "`headers`.", omits: .part)
  static let patternNotChecked = DiagnosticID(
    "pattern-not-checked",
    "The pattern is not a regular expression of ECMA-262, or is too large, or needs what cannot be matched in time "
      + "linear in the text: backreferences, and lookaround in most places. The generated validators leave it out.",
    omits: .part)
  static let streamNotGenerated = DiagnosticID(
    "stream-not-generated",
    "A body is a sequence of items (OpenAPI 3.2). The generated method takes or returns it as a whole.", omits: .part)
  static let styleNotAllowed = DiagnosticID(
    "style-not-allowed",
    "A parameter has a style that its location does not allow (OpenAPI 3.0.4 §4.7.12.3): matrix and label are for paths, "
      + "simple for paths and header fields, form for queries and cookies, the others for queries. The usual style of the "
      + "location is used.")
  static let unusableServerURL = DiagnosticID(
    "unusable-server-url",
    "No request can be sent to a server's URL: it has no scheme, one that is neither https nor http, a query or a "
      + "fragment. Where it is the first server, the generated client has no default server.")

  /// All of this room's, sorted by name.
  package static let lowering: [DiagnosticID] = [
    .allOfConflict, .ambiguousAlternatives, .bodyAsBytes, .callbackNotGenerated, .contradictoryType, .cyclicSchema,
    .defaultNotUsed, .invalidHeaderName, .linkNotGenerated, .mediaTypeNotUsed, .nameChanged, .parameterIsCredential,
    .parameterNotGenerated, .partHeaderNotGenerated, .patternNotChecked, .streamNotGenerated, .styleNotAllowed,
    .unusableServerURL,
  ]
}
