/// What can be wrong with a document before anybody asks what it means.
package import GenDiagnostics

extension DiagnosticID {
  package static let aliasExpansionTooLarge = DiagnosticID(
    "alias-expansion-too-large",
    "The aliases or merge keys of a YAML document stand for far more values than the document writes out. A document "
      + "of this kind is usually made to exhaust memory; write the values out, or raise the limit.")
  package static let controlCharacter = DiagnosticID(
    "control-character",
    "YAML does not allow this control character, not even inside quotes (YAML 1.2 §5.1). Write it as an escape such as "
      + "\\u0000 in a double-quoted string.")
  package static let duplicateKey = DiagnosticID(
    "duplicate-key",
    "A mapping has the same key twice, and readers differ in which of the two they take. Remove or rename one of them.")
  package static let emptyDocument = DiagnosticID(
    "empty-document", "The file holds no document: it is empty, or has nothing but white space and comments.")
  package static let fileTooLarge = DiagnosticID(
    "file-too-large", "The file has more bytes than the reader accepts. Split it, or raise the limit.")
  package static let invalidUTF8 = DiagnosticID(
    "invalid-utf8", "The bytes are not UTF-8, which is what documents must be written in. Save the file as UTF-8.")
  package static let jsonSyntax = DiagnosticID(
    "json-syntax", "The text is not JSON (RFC 8259).")
  package static let keyNotText = DiagnosticID(
    "key-not-text",
    "The key of a mapping is a list, a mapping or not there. JSON has no such keys, so no OpenAPI document can mean it; "
      + "put the key in quotes if it is text.")
  package static let keyTooLong = DiagnosticID(
    "key-too-long", "A key has more bytes than the reader accepts. Shorten it, or raise the limit.")
  package static let lineSeparator = DiagnosticID(
    "line-separator",
    "A YAML document holds U+0085, U+2028 or U+2029 unescaped. Editors show no line end there, but some YAML readers "
      + "see one, so that the text means different things to them. Remove it, or write \\u2028 in a double-quoted string."
  )
  package static let loneSurrogate = DiagnosticID(
    "lone-surrogate",
    "A JSON string has half of a surrogate pair, such as \\uD800, which stands for no character. Write both halves, or "
      + "the character itself.")
  package static let mergeNotMapping = DiagnosticID(
    "merge-not-mapping", "The value of a merge key (<<) must be a mapping, or a list of mappings.")
  package static let multipleDocuments = DiagnosticID(
    "multiple-documents", "A file must hold one YAML document; a second one starts here. Put it in a file of its own.")
  package static let nestingTooDeep = DiagnosticID(
    "nesting-too-deep", "Lists and mappings lie inside each other more deeply than the reader accepts.")
  package static let numberNotFinite = DiagnosticID(
    "number-not-finite",
    "YAML reads .inf and .nan as numbers, JSON has none of them. It is read as text: leave out a bound that is none, and "
      + "put quotes around what is text.")
  package static let numberTooLong = DiagnosticID(
    "number-too-long",
    "A number has more characters than the reader accepts. Put quotes around it if it is text, or raise the limit.")
  package static let recursiveAlias = DiagnosticID(
    "recursive-alias", "An alias stands inside the value that it refers to, which makes the value endless.")
  package static let stringTooLong = DiagnosticID(
    "string-too-long", "A string has more bytes than the reader accepts. Shorten it, or raise the limit.")
  package static let tooManyAnchors = DiagnosticID(
    "too-many-anchors", "A YAML document has more anchors (&name) than the reader accepts.")
  package static let tooManyNodes = DiagnosticID(
    "too-many-nodes", "A document has more values than the reader accepts. Split it, or raise the limit.")
  package static let tooManyProblems = DiagnosticID(
    "too-many-problems", "A document has so many errors that the reader has given up. Mend the others first."
  )
  package static let undefinedAlias = DiagnosticID(
    "undefined-alias", "An alias (*name) refers to an anchor (&name) that does not stand before it in the document.")
  package static let unknownTag = DiagnosticID(
    "unknown-tag",
    "A YAML tag is not one of the core schema (!!str, !!int, !!float, !!bool, !!null, !!map, !!seq). Remove it.")
  package static let unsupportedEncoding = DiagnosticID(
    "unsupported-encoding", "The file is written in UTF-16 or UTF-32. Save it as UTF-8.")
  package static let wrongTag = DiagnosticID(
    "wrong-tag", "A value does not have the form that its YAML tag asks for, as in `!!int five`.")
  package static let yamlKeyTooLong = DiagnosticID(
    "yaml-key-too-long",
    "YAML allows 1024 characters for a key that is followed by a colon on its line (YAML 1.2 §7.4.2). Write '? ' "
      + "before the key and ': ' before its value on the next line, or write the document as JSON.")
  package static let yamlSyntax = DiagnosticID(
    "yaml-syntax", "The text is not YAML 1.2.")

  /// All of this room's, sorted by name.
  package static let sourceTree: [DiagnosticID] = [
    aliasExpansionTooLarge, controlCharacter, duplicateKey, emptyDocument, fileTooLarge, invalidUTF8, jsonSyntax,
    keyNotText, keyTooLong, lineSeparator, loneSurrogate, mergeNotMapping, multipleDocuments, nestingTooDeep,
    numberNotFinite, numberTooLong, recursiveAlias, stringTooLong, tooManyAnchors, tooManyNodes, tooManyProblems,
    undefinedAlias, unknownTag, unsupportedEncoding, wrongTag, yamlKeyTooLong, yamlSyntax,
  ]
}
