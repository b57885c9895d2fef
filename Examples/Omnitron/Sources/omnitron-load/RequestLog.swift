// How long requests took, and which failed.

/// The requests of one client or of several.
struct RequestLog: Sendable {
  private(set) var durations: [Duration] = []
  private(set) var failures = 0
  private var firstFailure: String?

  /// Makes a request; `nil` where it fails.
  @discardableResult
  mutating func measure<Answer, Failure: Error>(
    _ request: () async throws(Failure) -> Answer
  ) async -> Answer? {
    let start = ContinuousClock.now
    defer { durations.append(ContinuousClock.now - start) }
    do throws(Failure) {
      return try await request()
    } catch {
      failures += 1
      firstFailure = firstFailure ?? "\(error)"
      return nil
    }
  }

  mutating func add(_ other: RequestLog) {
    durations += other.durations
    failures += other.failures
    firstFailure = firstFailure ?? other.firstFailure
  }

  /// The figures, one a line.
  func summary(seconds: Int) -> String {
    let sorted = durations.sorted()
    func milliseconds(_ share: Double) -> String {
      guard !sorted.isEmpty else { return "none" }
      let duration = sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)]
      return "\((duration / .milliseconds(1) * 10).rounded() / 10) ms"
    }
    return """
      requests: \(sorted.count), \(sorted.count / seconds) a second
      failures: \(failures)\(firstFailure.map { ", the first: \($0)" } ?? "")
      duration: half within \(milliseconds(0.5)), 99 % within \(milliseconds(0.99)), all within \(milliseconds(1))
      """
  }
}
