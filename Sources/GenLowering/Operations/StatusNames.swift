// What status codes are called in Swift: the reason phrases of RFC 9110 §15 and its registry, as identifiers.

enum StatusNames {
  /// The case for a key of a Responses Object: a code, a range such as `4XX`, or `default`.
  static func caseName(ofKey key: String) -> String {
    if let code = Int(key) { return caseName(of: code) ?? "status\(code)" }
    return switch range(ofKey: key) {
    case 1: "informational"
    case 2: "success"
    case 3: "redirection"
    case 4: "clientError"
    case 5: "serverError"
    default: "other"
    }
  }

  /// 1 to 5 for `1XX` to `5XX`, in either case.
  static func range(ofKey key: String) -> Int? {
    let bytes = Array(key.utf8)
    guard bytes.count == 3, bytes[1] | 0x20 == UInt8(ascii: "x"), bytes[2] | 0x20 == UInt8(ascii: "x"),
      (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(bytes[0])
    else { return nil }
    return Int(bytes[0] - UInt8(ascii: "0"))
  }

  static func isSuccess(_ key: String) -> Bool {
    if let code = Int(key) { return (200...299).contains(code) }
    return range(ofKey: key) == 2
  }

  static func caseName(of code: Int) -> String? { names[code] }

  private static let names: [Int: String] = [
    100: "continue", 101: "switchingProtocols", 102: "processing", 103: "earlyHints",
    200: "ok", 201: "created", 202: "accepted", 203: "nonAuthoritativeInformation", 204: "noContent",
    205: "resetContent", 206: "partialContent", 207: "multiStatus", 208: "alreadyReported", 226: "imUsed",
    300: "multipleChoices", 301: "movedPermanently", 302: "found", 303: "seeOther", 304: "notModified",
    305: "useProxy", 307: "temporaryRedirect", 308: "permanentRedirect",
    400: "badRequest", 401: "unauthorized", 402: "paymentRequired", 403: "forbidden", 404: "notFound",
    405: "methodNotAllowed", 406: "notAcceptable", 407: "proxyAuthenticationRequired", 408: "requestTimeout",
    409: "conflict", 410: "gone", 411: "lengthRequired", 412: "preconditionFailed", 413: "contentTooLarge",
    414: "uriTooLong", 415: "unsupportedMediaType", 416: "rangeNotSatisfiable", 417: "expectationFailed",
    421: "misdirectedRequest", 422: "unprocessableContent", 423: "locked", 424: "failedDependency", 425: "tooEarly",
    426: "upgradeRequired", 428: "preconditionRequired", 429: "tooManyRequests",
    431: "requestHeaderFieldsTooLarge", 451: "unavailableForLegalReasons",
    500: "internalServerError", 501: "notImplemented", 502: "badGateway", 503: "serviceUnavailable",
    504: "gatewayTimeout", 505: "httpVersionNotSupported", 506: "variantAlsoNegotiates",
    507: "insufficientStorage", 508: "loopDetected", 510: "notExtended", 511: "networkAuthenticationRequired",
  ]
}
