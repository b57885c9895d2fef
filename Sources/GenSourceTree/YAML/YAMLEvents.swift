/// libyaml's parser as a sequence of events. The only file that owns memory of libyaml.
import CLibYAML

/// Events in the order of the text. Several threads may use it, one after the other.
final class YAMLEvents: @unchecked Sendable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var isOver = false
  /// Handing over a batch costs as much as parsing some ten events.
  private static let eventsInBatch = 512

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

  /// The next events; `nil` after the end of the text or an error.
  func next() -> YAMLEventBatch? {
    if isOver { return nil }
    let batch = YAMLEventBatch(capacity: Self.eventsInBatch)
    while !isOver && batch.count < Self.eventsInBatch {
      switch batch.parseEvent(parser) {
      case YAML_NO_EVENT:
        batch.error = error
        isOver = true
      case let type: isOver = type == YAML_STREAM_END_EVENT
      }
    }
    return batch
  }

  /// What libyaml says is wrong, after it gave no event.
  private var error: YAMLError {
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

/// Events that follow each other, and their memory. It never changes once it has been handed out.
final class YAMLEventBatch: @unchecked Sendable {
  private let events: UnsafeMutablePointer<yaml_event_t>
  private(set) var count = 0
  /// What comes instead of a further event.
  fileprivate(set) var error: YAMLError?

  fileprivate init(capacity: Int) { events = .allocate(capacity: capacity) }

  deinit {
    for index in 0..<count { yaml_event_delete(events + index) }
    events.deallocate()
  }

  /// The event lives as long as the batch.
  subscript(index: Int) -> yaml_event_t { events[index] }

  /// Adds what comes next, for which there is room. `YAML_NO_EVENT` where there is an error instead.
  fileprivate func parseEvent(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> yaml_event_type_t {
    events[count] = yaml_event_t()
    guard yaml_parser_parse(parser, events + count) == 1 else { return YAML_NO_EVENT }
    count += 1
    return events[count - 1].type
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
