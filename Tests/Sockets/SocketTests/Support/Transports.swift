// The transports of clients, so that one test is run over each of them.
import APIRuntime
import APIRuntimeAsyncHTTPClient
import APIRuntimeURLSession
import Testing

enum ClientTransports: String, CaseIterable, CustomTestStringConvertible {
  case asyncHTTPClient, urlSession

  var transport: any ClientTransport {
    switch self {
    case .asyncHTTPClient: AsyncHTTPClientTransport.shared
    case .urlSession: URLSessionTransport.shared
    }
  }

  var testDescription: String { rawValue }
}
