// The values of a discriminator that the document maps to schemas.

import GenDiagnostics
import GenDocument
import GenSourceTree

extension Resolver {
  /// OpenAPI 3.1.1 §4.8.25: a value is mapped to the name of a component schema or to the URI of a schema.
  func resolve(_ discriminator: Discriminator, in scope: Scope) -> ResolvedDiscriminator {
    let mapping = discriminator.mapping.compactMap { member in
      schema(mappedTo: member.value, in: scope)
        .map { ResolvedProperty(name: member.name, nameRange: member.nameRange, use: $0) }
    }
    return ResolvedDiscriminator(
      propertyName: discriminator.propertyName, mapping: mapping,
      defaultMapping: discriminator.defaultMapping.flatMap { schema(mappedTo: $0, in: scope) },
      range: discriminator.range)
  }

  /// What is the name of a component is taken as that, whatever file it would name.
  private func schema(mappedTo text: Located<String>, in scope: Scope) -> SchemaUse? {
    let name = percentEncoded(JSONPointer.escaped(text.value))
    func component(_ scope: Scope) -> String { "\(context(of: scope).version.schemasPointer)/\(name)" }
    for place in [(component(scope), scope), (component(.root), .root), (text.value, scope)] {
      guard case .success(let target) = lookup.target(of: place.0, in: place.1, diagnostics: &diagnostics) else {
        continue
      }
      guard var use = use(at: target, for: text) else { return nil }
      use.range = text.range
      return use
    }
    diagnostics.warning(
      .discriminatorMapping, "the discriminator maps to \(quoted(text.value)), which is no schema", at: text.range,
      remedy: "write the name of a component schema, or a reference such as '#/components/schemas/Pet'")
    return nil
  }
}

/// A key for use in the fragment of a reference: `%` stands for itself nowhere else.
func percentEncoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) || text.utf8.contains(UInt8(ascii: "#")) else { return text }
  var result: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "%"): result += Array("%25".utf8)
    case UInt8(ascii: "#"): result += Array("%23".utf8)
    default: result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}
