/// One scalar of a YAML document and what it means under the core schema, its tag considered.
import CLibYAML
import GenDiagnostics

/// A scalar as libyaml gives it. Lives no longer than its event.
struct YAMLScalar {
  let bytes: UnsafeBufferPointer<UInt8>
  let isPlain: Bool
  let isQuoted: Bool
  /// `nil` where there is none.
  let tag: CoreTag?

  init(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar) {
    bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    isQuoted = scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE || scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE
    tag = scalar.tag.map { CoreTag($0) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `<<` without quotes or tag.
  var isMergeKey: Bool { isPlain && tag == nil && bytes.count == 2 && bytes[0] == 0x3C && bytes[1] == 0x3C }

  /// Whether it is, as a key, its own text without looking closer: anything that cannot be null.
  var isPlainKey: Bool {
    guard tag == nil else { return false }
    guard isPlain else { return true }
    guard let first = bytes.first else { return false }
    return bytes.count > 4 || !(first == 0x7E || first | 0x20 == 0x6E)
  }
}

/// The tags of the core schema.
enum CoreTag: Equatable {
  /// `!`, which says that the value is what its kind says: text, a sequence or a mapping (YAML 1.2 §6.9.1).
  case bare
  case string, integer, float, boolean, null, mapping, sequence
  case unknown(String)

  init(_ tag: UnsafePointer<UInt8>) {
    let text = String(cString: tag)
    switch text {
    case "!": self = .bare
    case "tag:yaml.org,2002:str": self = .string
    case "tag:yaml.org,2002:int": self = .integer
    case "tag:yaml.org,2002:float": self = .float
    case "tag:yaml.org,2002:bool": self = .boolean
    case "tag:yaml.org,2002:null": self = .null
    case "tag:yaml.org,2002:map": self = .mapping
    case "tag:yaml.org,2002:seq": self = .sequence
    default: self = .unknown(text)
    }
  }
}

extension YAMLReader {
  /// What a scalar means as a value. What is wrong with it is reported, and the text stands for it.
  mutating func value(of scalar: YAMLScalar, at range: SourceRange) throws(ReadingStopped) -> Node.Value {
    guard let tag = scalar.tag else {
      return scalar.isPlain ? try value(of: CoreScalar(scalar.bytes), scalar, at: range) : .string(scalar.text)
    }
    if tag == .string || tag == .bare { return .string(scalar.text) }
    if case .unknown(let name) = tag {
      reportUnknown(name, at: range)
      return .string(scalar.text)
    }
    let core = CoreScalar(scalar.bytes)
    guard core.fits(tag) else {
      builder.diagnostics.error(.wrongTag, "\(quoted(scalar.text)) does not have the form of its tag", at: range)
      return .string(scalar.text)
    }
    return try value(of: core, scalar, at: range)
  }

  private mutating func value(
    of core: CoreScalar, _ scalar: YAMLScalar, at range: SourceRange
  ) throws(ReadingStopped) -> Node.Value {
    switch core {
    case .null: return .null
    case .boolean(let value): return .bool(value)
    case .string: return .string(scalar.text)
    case .integer, .float:
      let allowed = builder.limits.numberLength
      if scalar.bytes.count > allowed {
        let message = "the number has \(scalar.bytes.count) characters, \(allowed) are allowed"
        throw builder.stop(.numberTooLong, message, at: range, remedy: "put quotes around it if it is text")
      }
      return .number(core.numberText(of: scalar.bytes))
    case .notFinite:
      builder.diagnostics.warning(
        .numberNotFinite, "\(quoted(scalar.text)) is a number that JSON does not have; it is read as text", at: range,
        remedy: "put quotes around it if it is text")
      return .string(scalar.text)
    }
  }

  /// Reports a tag that a sequence or mapping cannot have.
  mutating func checkCollection(_ tag: CoreTag, isMapping: Bool, at range: SourceRange) {
    if case .unknown(let name) = tag {
      reportUnknown(name, at: range)
    } else if tag != .bare, tag != (isMapping ? .mapping : .sequence) {
      let kind = isMapping ? "mapping" : "list"
      builder.diagnostics.error(.wrongTag, "a \(kind) does not have the form of its tag", at: range)
    }
  }

  private mutating func reportUnknown(_ tag: String, at range: SourceRange) {
    builder.diagnostics.error(
      .unknownTag, "the tag \(quoted(tag)) is not one of the core schema", at: range, remedy: "remove the tag")
  }
}
