// What a run as a whole has to say: about the configuration, the files it reads, and the folder it writes to.
package import GenDiagnostics

extension DiagnosticID {
  package static let cannotWrite = DiagnosticID(
    "cannot-write",
    "A file or folder of the output cannot be written, or what lies there cannot be read. The message says what the "
      + "system answered.")
  package static let editedFileKept = DiagnosticID(
    "edited-file-kept",
    "A file that gen wrote earlier is no longer produced, but somebody has changed it since. It is kept and no longer "
      + "looked after: delete it, or move what is in it elsewhere.")
  package static let fileNotOurs = DiagnosticID(
    "file-not-ours",
    "A file that gen would write is there already, and gen did not write it. Move it away, or choose another folder for "
      + "the output.")
  package static let internalError = DiagnosticID(
    "internal-error", "Something happened that gen rules out. This is a bug in gen: please report it.")
  package static let invalidConfigurationValue = DiagnosticID(
    "invalid-configuration-value",
    "A value in the configuration is of the wrong kind or out of its range. The message says what is allowed.")
  package static let invalidManifest = DiagnosticID(
    "invalid-manifest",
    "The file in which gen remembers what it wrote to a folder cannot be understood. Delete it; gen then takes files "
      + "that begin with its own first line for its own.")
  package static let invalidTemplate = DiagnosticID(
    "invalid-template",
    "A template of the folder given with --templates cannot be used: it has the name of none of the built-in ones, is "
      + "no Mustache, or names a field that its place does not have.")
  package static let mergeConflict = DiagnosticID(
    "merge-conflict",
    "Two documents that are merged define the same thing differently, or are of different OpenAPI versions. Equal "
      + "definitions are merged into one.")
  package static let mergeIgnored = DiagnosticID(
    "merge-ignored",
    "Two documents that are merged say something different about the API as a whole. What the first one says is kept.")
  package static let missingConfigurationKey = DiagnosticID(
    "missing-configuration-key", "The configuration lacks a key that it must have.")
  package static let noConfiguration = DiagnosticID(
    "no-configuration",
    "There is neither a gen.yaml here nor a --spec, so that gen does not know what to generate.")
  package static let noDocumentInPage = DiagnosticID(
    "no-document-in-page",
    "A page that is imported holds no OpenAPI document. gen import looks for fenced code blocks that are marked 'json' "
      + "and hold an object with the key 'openapi'.")
  package static let outputConflict = DiagnosticID(
    "output-conflict", "Two APIs would write to the same folder. Give each its own.")
  package static let outputEscapes = DiagnosticID(
    "output-escapes",
    "A link in the output folder, or on the way to it, leads out of the folder of the configuration. gen does not write "
      + "through such links.")
  package static let outputIsInput = DiagnosticID(
    "output-is-input", "What would be written is one of the files that are read. Choose another place for it.")
  package static let specMissing = DiagnosticID(
    "spec-missing", "A document that is to be read is not there, or no file fits the pattern that names it.")
  package static let specUnreadable = DiagnosticID(
    "spec-unreadable", "A document that is to be read is a folder, or the system does not let gen read it.")
  package static let unknownConfigurationKey = DiagnosticID(
    "unknown-configuration-key",
    "The configuration has a key that gen does not know. gen refuses it, because a misspelt key would otherwise be "
      + "without effect in silence.")
  package static let unusedConfigurationEntry = DiagnosticID(
    "unused-configuration-entry",
    "An entry of 'names', 'types', 'formats' or 'references' in the configuration fits nothing in the documents of its "
      + "API, so that it has no effect. Correct its key, or take it out.")
  /// All of this room's, sorted by name.
  package static let pipeline: [DiagnosticID] =
    [
      .cannotWrite, .editedFileKept, .fileNotOurs, .internalError, .invalidConfigurationValue, .invalidManifest,
      .invalidTemplate, .mergeConflict, .mergeIgnored, .missingConfigurationKey, .noConfiguration, .noDocumentInPage,
      .outputConflict,
      .outputEscapes, .outputIsInput, .specMissing, .specUnreadable, .unknownConfigurationKey,
      .unusedConfigurationEntry,
    ].sorted()
}
