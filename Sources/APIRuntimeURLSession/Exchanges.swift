// What a URL session tells about its tasks, put together to one answer for each.

import APIRuntime
import Dispatch
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The delegate of a session: follows no redirects and stops reading at the limit.
final class Exchanges: NSObject, URLSessionDataDelegate, Sendable {
  private typealias Answer = Result<(HTTPResponse, [UInt8]), any Error>

  private struct Exchange: Sendable {
    let limit: Int
    let continuation: CheckedContinuation<(HTTPResponse, [UInt8]), any Error>
    var head: HTTPResponse?
    var body: [UInt8] = []
  }

  /// By the identifiers of their tasks, until they are over.
  private let running = Mutex<[Int: Exchange]>([:])

  /// Runs a task to its end, or to that of our patience.
  func perform(_ task: URLSessionTask, options: TransportOptions) async throws -> (HTTPResponse, [UInt8]) {
    let timer = options.timeout.map { timeout in
      DispatchSource.after(timeout) { [self] in end(task, with: .failure(ResponseTimeout(timeout))) }
    }
    defer { timer?.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let exchange = Exchange(limit: options.maximumResponseSize, continuation: continuation)
        running.withLock { $0[task.taskIdentifier] = exchange }
        timer?.activate()
        if Task.isCancelled { end(task, with: .failure(CancellationError())) } else { task.resume() }
      }
    } onCancel: {
      end(task, with: .failure(CancellationError()))
    }
  }

  /// Gives the answer to whoever waits for it, once. Where nobody waits yet the task is left alone: what it says of having
  /// been cancelled would come first.
  private func end(_ task: URLSessionTask, with answer: Answer) {
    guard let exchange = running.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
    if case .failure = answer { task.cancel() }
    exchange.continuation.resume(with: answer)
  }

  /// Refuses: the answer is the redirect itself.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  /// Takes the head of an answer.
  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    take(response, of: dataTask)
    completionHandler(.allow)
  }

  /// Takes a piece of a body.
  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let refused: ResponseTooLarge? = running.withLock { running in
      guard let exchange = running[dataTask.taskIdentifier] else { return nil }
      guard data.count <= exchange.limit - exchange.body.count else {
        let head = exchange.head ?? HTTPResponse(status: .ok)
        return ResponseTooLarge(response: head, limit: exchange.limit)
      }
      running[dataTask.taskIdentifier]?.body.append(contentsOf: data)
      return nil
    }
    if let refused { end(dataTask, with: .failure(refused)) }
  }

  /// Ends an exchange.
  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    if let error { return end(task, with: .failure(error)) }
    if let response = task.response { take(response, of: task) }
    let exchange = running.withLock { $0[task.taskIdentifier] }
    guard let exchange else { return }
    guard let head = exchange.head else { return end(task, with: .failure(URLError(.badServerResponse))) }
    end(task, with: .success((head, exchange.body)))
  }

  private func take(_ response: URLResponse, of task: URLSessionTask) {
    guard let head = (response as? HTTPURLResponse).map(HTTPResponse.init) else { return }
    running.withLock { $0[task.taskIdentifier]?.head = head }
  }
}

extension HTTPResponse {
  /// Fields whose name no field can have are passed over. Foundation has joined those that came several times.
  fileprivate init(_ response: HTTPURLResponse) {
    self.init(status: Status(code: min(max(response.statusCode, 0), 999)))
    for case (let name as String, let value as String) in response.allHeaderFields {
      if let name = HTTPField.Name(name) { headerFields.append(HTTPField(name: name, value: value)) }
    }
  }
}

extension DispatchSource {
  /// A timer that is not yet running.
  fileprivate static func after(_ delay: Duration, _ action: @escaping @Sendable () -> Void) -> any DispatchSourceTimer
  {
    let timer = makeTimerSource()
    let (seconds, attoseconds) = delay.components
    let interval = Double(seconds) + Double(attoseconds) / 1e18
    timer.schedule(deadline: .now() + interval)
    timer.setEventHandler(handler: action)
    return timer
  }
}
