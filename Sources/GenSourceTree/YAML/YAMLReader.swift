/// YAML text to a tree: libyaml's events, resolved by the core schema of YAML 1.2 (§10.3).
import CLibYAML
import GenDiagnostics
import GenWorkers

/// Reads a file that is UTF-8 as YAML.
func readYAML(
  _ file: SourceFile, scan: TextScan, limits: ReadingLimits, workers: any Workers, diagnostics: inout Diagnostics
) -> Node? {
  var reader = YAMLReader(file, scan: scan, limits: limits)
  let isComplete = (try? reader.read(workers)) != nil
  diagnostics.add(contentsOf: reader.builder.diagnostics)
  return isComplete ? reader.builder.root : nil
}

struct YAMLReader {
  let file: SourceFile
  var builder: TreeBuilder
  var anchors: Anchors
  private var offsets: ScalarOffsets
  private let scan: TextScan
  private var documentCount = 0
  /// The text in quotes that was read last, where it goes over the end of a line.
  private(set) var longQuotes: SourceRange?

  init(_ file: SourceFile, scan: TextScan, limits: ReadingLimits) {
    self.file = file
    self.scan = scan
    builder = TreeBuilder(file: file.id, limits: limits)
    anchors = Anchors()
    offsets = ScalarOffsets(scan, from: file.textStart)
  }

  mutating func read(_ workers: any Workers) throws(ReadingStopped) {
    reportLineSeparators()
    let result = file.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[file.textStart...])
      return Result { () throws(ReadingStopped) in try readEvents(text, workers) }
    }
    try result.get()
    if documentCount == 0 {
      let message = "the file holds nothing but white space and comments"
      builder.diagnostics.add(Diagnostic(.emptyDocument, .error, message, at: nil, path: file.path))
    }
  }

  /// Takes events while libyaml may be looking for those after them.
  private mutating func readEvents(
    _ text: UnsafeBufferPointer<UInt8>, _ workers: any Workers
  ) throws(ReadingStopped) {
    guard let events = YAMLEvents(text) else {
      throw builder.stop(.yamlSyntax, "there is no memory for a YAML parser", at: builder.range(0, 0))
    }
    var result = Result<Void, ReadingStopped>.success(())
    workers.stream {
      events.next()
    } _: { batch in
      result = Result { () throws(ReadingStopped) in try take(batch) }
      return (try? result.get()) != nil
    }
    try result.get()
  }

  private mutating func take(_ batch: YAMLEventBatch) throws(ReadingStopped) {
    for index in 0..<batch.count { try take(batch[index]) }
    if let error = batch.error { throw stop(error) }
  }

  private mutating func take(_ event: yaml_event_t) throws(ReadingStopped) {
    switch event.type {
    case YAML_SCALAR_EVENT: try takeScalar(event)
    case YAML_MAPPING_START_EVENT: try open(isMapping: true, event)
    case YAML_SEQUENCE_START_EVENT: try open(isMapping: false, event)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: close(event)
    case YAML_ALIAS_EVENT: try takeAlias(event)
    case YAML_DOCUMENT_START_EVENT: try startDocument(event)
    default: break
    }
  }

  private mutating func startDocument(_ event: yaml_event_t) throws(ReadingStopped) {
    documentCount += 1
    if documentCount > 1 {
      throw builder.stop(
        .multipleDocuments, "a second document starts here", at: range(of: event),
        remedy: "put it in a file of its own")
    }
  }

  /// The bytes that an event covers.
  mutating func range(of event: yaml_event_t) -> SourceRange {
    let start = offsets.offset(ofScalar: event.start_mark.index)
    return builder.range(start, offsets.offset(ofScalar: event.end_mark.index))
  }

  /// The byte offset of a position of libyaml.
  mutating func offset(ofScalar index: Int) -> Int { offsets.offset(ofScalar: index) }

  // MARK: - Collections

  private mutating func open(isMapping: Bool, _ event: yaml_event_t) throws(ReadingStopped) {
    let range = range(of: event)
    let anchor = isMapping ? event.data.mapping_start.anchor : event.data.sequence_start.anchor
    let tag = isMapping ? event.data.mapping_start.tag : event.data.sequence_start.tag
    if let tag { checkCollection(CoreTag(tag), isMapping: isMapping, at: range) }
    try builder.open(isMapping: isMapping, at: range)
    try openAnchor(anchor, at: range)
  }

  /// Notes the anchor of a container, or that it has none.
  private mutating func openAnchor(_ name: UnsafePointer<UInt8>?, at range: SourceRange) throws(ReadingStopped) {
    if name != nil { try countAnchor(at: range) }
    anchors.open(name.map { String(cString: $0) })
  }

  private mutating func countAnchor(at range: SourceRange) throws(ReadingStopped) {
    anchors.count += 1
    let allowed = builder.limits.anchors
    if anchors.count > allowed {
      throw builder.stop(
        .tooManyAnchors, "the document has more than \(allowed) anchors", at: range, remedy: raising("anchors"))
    }
  }

  private mutating func close(_ event: yaml_event_t) {
    // The end of a block collection is an empty mark at whatever comes after it, maybe lines later.
    let isFlow = event.end_mark.index > event.start_mark.index
    let end = isFlow ? offsets.offset(ofScalar: event.end_mark.index) : nil
    if let node = builder.close(end: end) { anchors.close(node) }
  }

  // MARK: - Scalars and aliases

  private mutating func takeScalar(_ event: yaml_event_t) throws(ReadingStopped) {
    let range = range(of: event)
    let scalar = YAMLScalar(event.data.scalar)
    if scalar.bytes.count > builder.limits.stringBytes {
      let message = "the string has \(scalar.bytes.count) bytes, \(builder.limits.stringBytes) are allowed"
      throw builder.stop(.stringTooLong, message, at: range, remedy: raising("stringBytes"))
    }
    if event.start_mark.line != event.end_mark.line, scalar.isQuoted { longQuotes = range }
    let anchor = event.data.scalar.anchor
    if anchor != nil { try countAnchor(at: range) }
    if builder.expectsKey {
      try takeKey(scalar, anchor: anchor, at: range)
    } else {
      let value = try self.value(of: scalar, at: range)
      let node = try builder.add(value, at: range)
      if let anchor { anchors.define(String(cString: anchor), as: node, keyText: keyText(of: scalar, value)) }
    }
  }

  private mutating func takeKey(
    _ scalar: YAMLScalar, anchor: UnsafePointer<UInt8>?, at range: SourceRange
  ) throws(ReadingStopped) {
    if scalar.isMergeKey { return builder.addMergeKey(at: range) }
    let value = scalar.isPlainKey ? Node.Value.string(scalar.text) : try self.value(of: scalar, at: range)
    guard let text = keyText(of: scalar, value) else { return builder.rejectKey(at: range) }
    try builder.addKey(text, at: range)
    if let anchor {
      let value = try self.value(of: scalar, at: range)
      let node = MeasuredNode(node: Node(value, at: range), size: 1, height: 0)
      anchors.define(String(cString: anchor), as: node, keyText: text)
    }
  }

  /// A key is its text as written: `200`, `true`, `no` and `NULL` stay what they are. A key that is not there, and `~`,
  /// have no text.
  private func keyText(of scalar: YAMLScalar, _ value: Node.Value) -> String? {
    if case .null = value, scalar.bytes.count < 4 { return nil }
    return scalar.text
  }

  private mutating func takeAlias(_ event: yaml_event_t) throws(ReadingStopped) {
    let range = range(of: event)
    let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
    switch anchors[name] {
    case .defined(let node, let keyText):
      if !builder.expectsKey {
        try builder.add(alias: node, at: range)
      } else if let keyText {
        try builder.addKey(keyText, at: range)
      } else {
        builder.rejectKey(at: range)
      }
    case .open:
      try takeBrokenAlias(.recursiveAlias, "the alias \(quoted(name)) stands inside what it refers to", at: range)
    case nil:
      try takeBrokenAlias(
        .undefinedAlias, "there is no anchor \(quoted(name)) before this alias", at: range,
        remedy: "put quotes around it if it is text")
    }
  }

  private mutating func takeBrokenAlias(
    _ id: DiagnosticID, _ message: String, at range: SourceRange, remedy: String? = nil
  ) throws(ReadingStopped) {
    builder.diagnostics.error(id, message, at: range, remedy: remedy)
    if builder.expectsKey {
      builder.discardKey()
    } else {
      _ = try builder.add(.null, at: range)
    }
  }

  private mutating func reportLineSeparators() {
    for offset in scan.lineSeparators.prefix(10) {
      let length = file.bytes[offset] == 0xC2 ? 2 : 3
      let name = length == 2 ? "U+0085" : file.bytes[offset + 2] == 0xA8 ? "U+2028" : "U+2029"
      builder.diagnostics.error(
        .lineSeparator, "\(name) is a line end to some YAML readers and none to others",
        at: builder.range(offset, offset + length), remedy: "remove it, or write it as an escape in double quotes")
    }
  }
}
