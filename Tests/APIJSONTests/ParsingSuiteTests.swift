// The 318 files of JSONTestSuite, read on a thread with a small stack.

import APIJSON
import Foundation
import Synchronization
import Testing

/// Where the suite lies, beside the repository or where `GEN_SHARED` says.
private let suite: URL = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  let shared = ProcessInfo.processInfo.environment["GEN_SHARED"].map { URL(fileURLWithPath: $0) }
  return (shared ?? root.appending(path: "../shared").standardized).appending(path: "suites/json-parsing/test_parsing")
}()

private let files: [String] =
  ((try? FileManager.default.contentsOfDirectory(atPath: suite.path)) ?? []).filter { $0.hasSuffix(".json") }.sorted()

/// Runs on a thread with a stack of 512 KiB, which is what a thread that is not the main one has.
private func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result? {
  let result = Mutex<Result?>(nil)
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    let value = work()
    result.withLock { $0 = value }
    done.signal()
  }
  thread.stackSize = 512 * 1024
  thread.start()
  done.wait()
  return result.withLock { $0 }
}

private enum Outcome: Equatable, Sendable {
  case value
  case error(JSONError.Kind, offset: Int)
}

/// Reads a file into a tape and on into a value.
private func outcome(of file: String) throws -> Outcome? {
  let bytes = [UInt8](try Data(contentsOf: suite.appending(path: file)))
  return onSmallStack {
    do throws(JSONError) {
      _ = try JSONValue(jsonBytes: bytes)
      return .value
    } catch {
      return .error(error.kind, offset: error.offset)
    }
  }
}

@Suite("JSONTestSuite", .enabled(if: !files.isEmpty, "../shared/suites/json-parsing is missing"))
struct ParsingSuiteTests {
  @Test("All 95 documents that must be accepted are read")
  func accepted() throws {
    let accepted = files.filter { $0.hasPrefix("y_") }
    #expect(accepted.count == 95)
    // One of them repeats a key, which the grammar allows and a value that loses nothing does not.
    let repeats = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]
    for file in accepted {
      let bytes = [UInt8](try Data(contentsOf: suite.appending(path: file)))
      #expect(throws: Never.self, "\(file)") { try JSONDocument(bytes) }
      if !repeats.contains(file) { #expect(try outcome(of: file) == .value, "\(file)") }
    }
  }

  @Test("All 188 documents that must be refused are refused at a byte of theirs")
  func refused() throws {
    let refused = files.filter { $0.hasPrefix("n_") }
    #expect(refused.count == 188)
    for file in refused {
      let size = try Data(contentsOf: suite.appending(path: file)).count
      guard case .error(_, let offset)? = try outcome(of: file) else {
        Issue.record("\(file) was read")
        continue
      }
      #expect((0...size).contains(offset), "\(file)")
    }
  }

  @Test("The 35 documents that a reader may accept or refuse have the outcome that is written here")
  func undecided() throws {
    let undecided = files.filter { $0.hasPrefix("i_") }
    #expect(undecided.count == 35)
    for file in undecided {
      #expect(try outcome(of: file) == pinned[file], "\(file)")
    }
  }
}

/// Numbers of any size are kept; a surrogate without its other half is found by whoever wants a `String`; the encoding is
/// UTF-8, with or without a byte order mark; 128 levels are the default limit.
private let pinned: [String: Outcome] = [
  "i_number_double_huge_neg_exp.json": .value,
  "i_number_huge_exp.json": .value,
  "i_number_neg_int_huge_exp.json": .value,
  "i_number_pos_double_huge_exp.json": .value,
  "i_number_real_neg_overflow.json": .value,
  "i_number_real_pos_overflow.json": .value,
  "i_number_real_underflow.json": .value,
  "i_number_too_big_neg_int.json": .value,
  "i_number_too_big_pos_int.json": .value,
  "i_number_very_big_negative_int.json": .value,
  "i_object_key_lone_2nd_surrogate.json": .error(.loneSurrogate, offset: 1),
  "i_string_1st_surrogate_but_2nd_missing.json": .error(.loneSurrogate, offset: 1),
  "i_string_1st_valid_surrogate_2nd_invalid.json": .error(.loneSurrogate, offset: 1),
  "i_string_UTF-16LE_with_BOM.json": .error(.unexpectedByte(0xFF, expected: "a value"), offset: 0),
  "i_string_UTF-8_invalid_sequence.json": .error(.invalidUTF8, offset: 7),
  "i_string_UTF8_surrogate_U+D800.json": .error(.invalidUTF8, offset: 2),
  "i_string_incomplete_surrogate_and_escape_valid.json": .error(.loneSurrogate, offset: 1),
  "i_string_incomplete_surrogate_pair.json": .error(.loneSurrogate, offset: 1),
  "i_string_incomplete_surrogates_escape_valid.json": .error(.loneSurrogate, offset: 1),
  "i_string_invalid_lonely_surrogate.json": .error(.loneSurrogate, offset: 1),
  "i_string_invalid_surrogate.json": .error(.loneSurrogate, offset: 1),
  "i_string_invalid_utf-8.json": .error(.invalidUTF8, offset: 2),
  "i_string_inverted_surrogates_U+1D11E.json": .error(.loneSurrogate, offset: 1),
  "i_string_iso_latin_1.json": .error(.invalidUTF8, offset: 2),
  "i_string_lone_second_surrogate.json": .error(.loneSurrogate, offset: 1),
  "i_string_lone_utf8_continuation_byte.json": .error(.invalidUTF8, offset: 2),
  "i_string_not_in_unicode_range.json": .error(.invalidUTF8, offset: 2),
  "i_string_overlong_sequence_2_bytes.json": .error(.invalidUTF8, offset: 2),
  "i_string_overlong_sequence_6_bytes.json": .error(.invalidUTF8, offset: 2),
  "i_string_overlong_sequence_6_bytes_null.json": .error(.invalidUTF8, offset: 2),
  "i_string_truncated-utf-8.json": .error(.invalidUTF8, offset: 2),
  "i_string_utf16BE_no_BOM.json": .error(.unexpectedByte(0, expected: "a value"), offset: 0),
  "i_string_utf16LE_no_BOM.json": .error(.unexpectedByte(0, expected: "a value or ']'"), offset: 1),
  "i_structure_500_nested_arrays.json": .error(.tooDeep(limit: 128), offset: 128),
  "i_structure_UTF-8_BOM_empty_object.json": .value,
]
