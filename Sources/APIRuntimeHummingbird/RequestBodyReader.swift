// Reads the body of a request up to a limit, and ends the conversation with a client that goes on sending after that.

#if Hummingbird
  internal import APIRuntime
  internal import Hummingbird
  internal import NIOCore

  /// Reads the body of one request.
  struct RequestBodyReader {
    /// Why there is no complete request, which nobody can be answered to.
    private(set) var error: (any Error)?
    private var iterator: RequestBody.AsyncIterator
    private var isAtEnd: Bool
    private let length: Int?
    private let timeout: Duration

    init(_ request: Request, timeout: Duration) {
      iterator = request.body.makeAsyncIterator()
      length = request.headers[.contentLength].flatMap { Int($0) }
      // RFC 9112 §6.3: a request without these two has no body.
      isAtEnd = length == 0 || (length == nil && request.headers[.transferEncoding] == nil)
      self.timeout = timeout
    }

    /// What the client may still be sending; `nil` where the request has been read to its end.
    var rest: UnreadBody? { isAtEnd ? nil : UnreadBody(iterator) }

    /// Reads the body; one that says it is longer than `limit` is not begun.
    mutating func read(upTo limit: Int) async throws(RequestFailure) -> [UInt8] {
      if let length, length > limit { throw .contentTooLarge }
      let deadline = ContinuousClock.now + timeout
      var body: [UInt8] = []
      body.reserveCapacity(min(length ?? 0, 1 << 16))
      while let chunk = try await next() {
        guard chunk.readableBytes <= limit - body.count else { throw .contentTooLarge }
        guard ContinuousClock.now < deadline else { throw .requestTimeout }
        body.append(contentsOf: chunk.readableBytesView)
      }
      if let length, length != body.count { throw .badRequest("the body is shorter than it says") }
      return body
    }

    private mutating func next() async throws(RequestFailure) -> ByteBuffer? {
      do {
        let chunk = try await iterator.next()
        if chunk == nil { isAtEnd = true }
        return chunk
      } catch {
        self.error = error
        throw .badRequest("the body is not complete")
      }
    }
  }

  /// The rest of a body that nobody wants.
  struct UnreadBody: Sendable {
    /// Used by one task at a time: first by the reader, which ends before the answer is written.
    private nonisolated(unsafe) let iterator: RequestBody.AsyncIterator

    init(_ iterator: RequestBody.AsyncIterator) {
      self.iterator = iterator
    }

    /// Passes over what still comes, for two seconds: a connection that is closed while the client sends takes the
    /// answer with it (RFC 9112 §9.6).
    ///
    /// - Throws: when more would come. Hummingbird then closes the connection.
    func drain() async throws {
      let isAtEnd = await withTaskGroup(of: Bool.self) { group in
        group.addTask {
          var iterator = iterator
          do {
            while try await iterator.next() != nil {}
            return true
          } catch {
            return false
          }
        }
        group.addTask {
          try? await Task.sleep(for: .seconds(2))
          return false
        }
        defer { group.cancelAll() }
        return await group.next() ?? false
      }
      if !isAtEnd { throw CancellationError() }
    }
  }
#endif
