// Runs commands, curl above all: an HTTP client that is not ours.
import Foundation

/// What a shell command writes to its standard output.
func output(_ command: String) async throws -> [UInt8] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/sh")
  process.arguments = ["-c", command]
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  // Blocking, on a thread of its own: the servers of a test run on those of Swift's.
  return await withCheckedContinuation { continuation in
    Thread.detachNewThread {
      let data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      continuation.resume(returning: Array(data))
    }
  }
}

/// What curl shows of an answer.
struct CurlAnswer {
  var status: Int
  /// Below their names in lower case.
  var fields: [String: [String]]
  var body: String

  /// The one value of a field.
  subscript(field: String) -> String? { fields[field]?.count == 1 ? fields[field]?[0] : nil }
}

/// Runs curl with arguments that are written as in a shell. The server's address is `$URL` in them.
func curl(_ arguments: String, port: Int) async throws -> CurlAnswer {
  let command =
    "URL=http://127.0.0.1:\(port); curl --silent --include --max-time 20 --path-as-is --globoff \(arguments)"
  let text = String(decoding: try await output(command), as: UTF8.self)
  let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
  let lines = parts.first?.split(separator: "\r\n").map(String.init) ?? []
  var answer = CurlAnswer(status: 0, fields: [:], body: parts.count > 1 ? String(parts[1]) : "")
  answer.status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
  for line in lines.dropFirst() {
    let pair = line.split(separator: ":", maxSplits: 1)
    guard pair.count == 2 else { continue }
    answer.fields[pair[0].lowercased(), default: []].append(pair[1].trimmingCharacters(in: .whitespaces))
  }
  return answer
}
