// Security schemes that are required and nowhere declared.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// What requirements name and the document does not have, taken for a bearer token (RFC 6750): a server that asks for
  /// nothing would let everybody in.
  func undeclaredSecuritySchemes(
    in requirements: [SecurityRequirement], besides declared: [Named<SecurityScheme>]
  ) -> [Named<SecurityScheme>] {
    var known = Set(declared.map { ByteKey($0.name) })
    return requirements.flatMap(\.schemes).compactMap { required in
      guard known.insert(ByteKey(required.name)).inserted else { return nil }
      return bearer(at: required.nameRange).map { Named(required.name, at: required.nameRange, $0) }
    }
  }

  private func bearer(at range: SourceRange) -> SecurityScheme? {
    let fields = [("type", "http"), ("scheme", "bearer")].map { key, value in
      Node.Entry(key: key, keyRange: range, value: Node(.string(value), at: range))
    }
    return SecurityScheme.parse(Node(.mapping(fields), at: range), context: context(of: .root))
  }
}
