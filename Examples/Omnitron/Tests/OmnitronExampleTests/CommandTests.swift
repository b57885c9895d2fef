// The commands of README.md, run as it shows them.
import Foundation
import ServerProcess
import Testing

@Suite("The commands of README.md")
struct CommandTests {
  /// A command and what it prints, errors included.
  private struct Shown {
    var command: String
    var output = ""
  }

  /// The commands of the blocks marked `console`.
  private static func shown() throws -> [Shown] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
    var commands: [Shown] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      for line in block.components(separatedBy: "```")[0].split(separator: "\n") {
        if line.hasPrefix("$ ") {
          commands.append(Shown(command: String(line.dropFirst(2))))
        } else {
          commands[commands.count - 1].output += line + "\n"
        }
      }
    }
    return commands
  }

  @Test("Each prints what README.md shows", .timeLimit(.minutes(5)))
  func readme() async throws {
    let commands = try Self.shown()
    #expect(commands.count == 9)
    try await withServer { server in
      for shown in commands where !shown.command.hasPrefix("export ") {
        let command = shown.command.replacing("swift run omnitron-client", with: "\"$CLIENT\"")
          .replacing("http://127.0.0.1:8080", with: "$URL")
        let process = try RunningProcess(
          URL(filePath: "/bin/sh"), ["-c", command.hasPrefix("curl") ? "\(command) -s" : "\(command) --url $URL"],
          environment: [
            "CLIENT": Products.executable("omnitron-client").path, "URL": server.url,
            "OMNITRON_API_KEY": ServerProcess.apiKey,
          ])
        let code = try await process.end()
        #expect((code == 0) == !shown.output.hasPrefix("Error"), "\(shown.command)")
        let output = process.output + process.errors
        #expect(output == shown.output || output + "\n" == shown.output, "\(shown.command)")
      }
    }
  }

  @Test(
    "Without a key neither command does anything",
    arguments: ["omnitron-client get 1 --channel-id 5", "omnitron-server"])
  func key(command: String) async throws {
    let words = command.split(separator: " ").map(String.init)
    let process = try RunningProcess(
      Products.executable(words[0]), Array(words.dropFirst()), environment: ["OMNITRON_API_KEY": ""])
    #expect(try await process.end() == 64)
    #expect(process.errors.hasPrefix("Error: Set OMNITRON_API_KEY or pass --api-key."))
  }
}
