// `measure LABEL COMMAND…`: runs a command and prints one line with its time and its peak memory.
import Foundation

@main
struct Measure {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("usage: measure LABEL COMMAND…\n".utf8))
      exit(64)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = Array(arguments.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    process.waitUntilExit()
    let seconds = (clock.now - start) / .seconds(1)
    let usage = childrenUsage()
    print(line(arguments[0], seconds: seconds, usage: usage, failed: process.terminationStatus != 0))
    exit(process.terminationStatus)
  }

  /// What all processes below this one took. The memory is that of the largest of them.
  private static func childrenUsage() -> rusage {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_CHILDREN, &usage)
    #else
      getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    #endif
    return usage
  }

  private static func line(_ label: String, seconds: Double, usage: rusage, failed: Bool) -> String {
    #if canImport(Darwin)
      let megabytes = Double(usage.ru_maxrss) / 1_048_576
    #else
      let megabytes = Double(usage.ru_maxrss) / 1024
    #endif
    let user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1_000_000
    let figures = String(format: "%8.2f s %8.2f s user %8.0f MB", seconds, user, megabytes)
    return label.padding(toLength: 34, withPad: " ", startingAt: 0) + figures + (failed ? "  FAILED" : "")
  }
}
