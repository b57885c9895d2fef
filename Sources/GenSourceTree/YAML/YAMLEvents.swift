/// libyaml's parser as a sequence of events. The only file that owns memory of libyaml.
import CLibYAML

struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter bytes: UTF-8 without a byte order mark; must outlive the events.
  /// - Returns: `nil` where there is no memory for a parser.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Hands the next event to a function and frees it afterwards. `false` where there is an error instead of an event.
  func next<Failure: Error>(_ body: (yaml_event_t) throws(Failure) -> Void) throws(Failure) -> Bool {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return false }
    defer { yaml_event_delete(&event) }
    try body(event)
    return true
  }

  /// What libyaml says is wrong, after `next` gave `false`.
  var error: YAMLError {
    let isReader = parser.pointee.error == YAML_READER_ERROR
    return YAMLError(
      problem: text(parser.pointee.problem), context: text(parser.pointee.context),
      problemIndex: parser.pointee.problem_mark.index, contextIndex: parser.pointee.context_mark.index,
      problemLine: parser.pointee.problem_mark.line, contextLine: parser.pointee.context_mark.line,
      unreadableByte: isReader ? parser.pointee.problem_offset : nil,
      unreadableScalar: isReader ? Unicode.Scalar(UInt32(clamping: parser.pointee.problem_value)) : nil)
  }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// An error of libyaml. Positions count scalars from 0, except the offset of a byte that it cannot read.
struct YAMLError {
  var problem: String
  var context: String
  var problemIndex: Int
  var contextIndex: Int
  var problemLine: Int
  var contextLine: Int
  var unreadableByte: Int?
  var unreadableScalar: Unicode.Scalar?
}
