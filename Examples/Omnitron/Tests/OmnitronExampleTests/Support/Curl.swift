// Requests that none of our code had a hand in.
import Foundation
import ServerProcess

/// What curl received.
struct CurlAnswer {
  var status: Int
  /// By name in lower case; the last one where there are several.
  var headers: [String: String]
  var body: String

  /// The body as JSON; `nil` where there is none.
  func json() throws -> JSON? {
    body.isEmpty ? nil : try JSON(body)
  }
}

/// What curl printed where an answer was expected.
struct MalformedAnswer: Error {
  var text: String
}

/// Runs curl. `request` is as documentation shows requests: request line, header fields, an empty line, the body.
/// Fields that belong to the connection are curl's own.
func curl(_ server: ServerProcess, _ request: String) async throws -> CurlAnswer {
  let parts = request.split(separator: "\n\n", maxSplits: 1)
  let lines = parts[0].split(separator: "\n")
  let words = lines[0].split(separator: " ")
  var arguments = ["--request", String(words[0]), "--header", "Content-Type:", "--header", "Accept:"]
  for line in lines.dropFirst() where !line.hasPrefix("Host:") && !line.hasPrefix("Content-Length:") {
    arguments += ["--header", String(line)]
  }
  if parts.count > 1 { arguments += ["--data-binary", String(parts[1])] }
  return try await curl(arguments + [server.url + words[1]])
}

/// Runs curl with these arguments.
func curl(_ arguments: [String]) async throws -> CurlAnswer {
  let process = try RunningProcess(
    URL(filePath: "/usr/bin/env"), ["curl", "--silent", "--show-error", "--include", "--max-time", "60"] + arguments)
  guard try await process.end() == 0 else {
    throw process.failure
  }
  return try CurlAnswer(process.output)
}

extension CurlAnswer {
  /// Reads what `--include` prints.
  fileprivate init(_ text: String) throws {
    // A line break of HTTP is one Character.
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\r\n")
    guard parts.count == 2, let status = Int(lines[0].split(separator: " ")[1]) else {
      throw MalformedAnswer(text: text)
    }
    self.status = status
    headers = [:]
    for line in lines.dropFirst() {
      let field = line.split(separator: ":", maxSplits: 1)
      headers[field[0].lowercased()] = field[1].trimmingCharacters(in: .whitespaces)
    }
    body = String(parts[1])
  }
}
