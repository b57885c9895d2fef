// What resolution and the semantic rules have to say about documents, by name.

package import GenDiagnostics

extension DiagnosticID {
  package static let discriminatorMapping = DiagnosticID(
    "discriminator-mapping",
    "A discriminator maps a value to something that is neither the name of a component schema nor a reference to a "
      + "schema. The value is treated as unknown.")
  package static let documentLimit = DiagnosticID(
    "document-limit",
    "The API consists of more files, or of more bytes, than the limits allow. Raise the limit if the document is yours."
  )
  package static let duplicateParameter = DiagnosticID(
    "duplicate-parameter",
    "One list has two parameters with the same name and the same location. The first is taken.")
  package static let invalidReference = DiagnosticID(
    "invalid-reference",
    "The text of a $ref is not a URI reference with a JSON Pointer or an anchor after the #. "
      + "In a pointer every key follows a slash, and ~ and / inside a key are written ~0 and ~1.", omits: .part)
  package static let missingFile = DiagnosticID(
    "missing-file",
    "A $ref names a file that cannot be read. Paths are relative to the file in which the $ref stands.", omits: .part)
  package static let missingReferenceTarget = DiagnosticID(
    "missing-reference-target",
    "A $ref leads to a place that is not in the document. The message names the first part of the pointer that leads "
      + "nowhere.", omits: .part)
  package static let recursiveCallback = DiagnosticID(
    "recursive-callback",
    "The operation of a callback has that callback again. It is left out where it would come the second time.")
  package static let referenceCycle = DiagnosticID(
    "reference-cycle",
    "References lead from one to the next and back to the first, with no value at the end. One of them must name a "
      + "value.", omits: .part)
  package static let referenceChain = DiagnosticID(
    "reference-chain",
    "More references lead from one to the next than the limit allows. Let the first name the last target.")
  package static let referenceRefused = DiagnosticID(
    "reference-refused",
    "A $ref leads out of the folder of the document, to an absolute path or onto the network. Only files below the root "
      + "are read; put a copy there, or map the address to a file in the configuration.", omits: .part)
  package static let referenceSiblings = DiagnosticID(
    "reference-siblings",
    "Something stands beside a $ref and is ignored, as OpenAPI 3.0 says. Beside a $ref to a schema, title, description, "
      + "nullable, readOnly, writeOnly, deprecated, default and examples are kept all the same, because their meaning "
      + "is plain. Move what else stands there into an allOf together with the $ref.")
  package static let wrongReferenceTarget = DiagnosticID(
    "wrong-reference-target",
    "A $ref leads to a place that holds something else than what is expected where the $ref stands.", omits: .part)

  /// All of this room's, sorted by name.
  package static let resolution: [DiagnosticID] =
    [
      .discriminatorMapping, .documentLimit, .duplicateParameter, .recursiveCallback, .invalidReference, .missingFile,
      .missingReferenceTarget, .referenceCycle, .referenceChain, .referenceRefused, .referenceSiblings,
      .wrongReferenceTarget, .duplicateOperationID, .ambiguousPath, .malformedMediaType, .malformedPathTemplate,
      .pathWithQuery,
      .optionalPathParameter, .undeclaredPathParameter, .unusedPathParameter, .parameterWithoutSchema,
      .parameterWithSchemaAndContent, .unknownSecurityScheme, .serverVariableDefault, .undeclaredServerVariable,
      .unusedServerVariable, .unknownLinkedOperation, .arrayWithoutItems, .readOnlyAndWriteOnly,
      .duplicateEnumerationValue, .duplicateIdentifier, .emptyEnumeration, .enumerationValueType,
      .defaultOutsideEnumeration, .defaultType,
      .schemaCycle, .schemaCycleThroughAlternatives, .schemaTooDeep, .requiredWithoutProperty, .uninhabitableSchema,
    ].sorted()
}
