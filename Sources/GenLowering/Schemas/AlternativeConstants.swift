// The values that alternatives allow a property to have which several of them have, where no discriminator tells them
// apart: `type: cat` in one and `type: dog` in another, required or not.
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// For each alternative the properties whose values it lists, where another one lists others.
  mutating func constants(of union: UnionShape) -> [[Union.Constant]] {
    guard union.discriminator == nil, union.branches.count <= 64 else { return union.branches.map { _ in [] } }
    let listed = union.branches.map { listedValues(of: $0) }
    var holders: [DocumentKey: [Union.Constant.Values]] = [:]
    for constants in listed {
      for constant in constants { holders[DocumentKey(constant.key), default: []].append(constant.values) }
    }
    return listed.map { constants in
      constants.compactMap { constant in
        guard let all = holders[DocumentKey(constant.key)], all.contains(where: { $0 != constant.values }) else {
          return nil
        }
        let count = all.reduce(0) { $0 + $1.texts.count }
        let isExclusive = Set(all.flatMap(\.texts)).count == count
        return Union.Constant(key: constant.key, values: constant.values, isExclusive: isExclusive)
      }
    }
  }

  /// More properties, more values or longer ones are not compared.
  private static let mostProperties = 64
  private static let mostValues = 32
  private static let longestValue = 100

  private mutating func listedValues(of branch: UnionShape.Branch) -> [Union.Constant] {
    guard let use = branch.use, branch.kinds == [.object] else { return [] }
    var constants: [Union.Constant] = []
    func add(_ key: String, _ values: Union.Constant.Values?) {
      guard let values, values.texts.count <= Self.mostValues, key.utf8.count <= Self.longestValue,
        values.texts.allSatisfy({ $0.utf8.count <= Self.longestValue })
      else { return }
      constants.append(Union.Constant(key: key, values: values, isExclusive: true))
    }
    switch shape(of: use).kind {
    case .object(let object):
      for property in object.properties.prefix(Self.mostProperties) {
        add(property.key, listedValues(of: property.use))
      }
    case .union(let inner):
      guard let discriminator = inner.discriminator, discriminator.rest == nil else { return [] }
      add(discriminator.key, .texts(discriminator.mapping.map(\.value)))
    default: break
    }
    return constants.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private mutating func listedValues(of use: SchemaUse) -> Union.Constant.Values? {
    switch outline(of: use).kind {
    case .enumeration(let enumeration):
      let texts = enumeration.values.map(\.text)
      return enumeration.raw == .string ? .texts(texts) : .integers(texts)
    case .scalar(.boolean): return onlyFlag(of: use).map { .boolean($0) }
    default: return nil
    }
  }

  /// The truth value that is the only one that a schema allows.
  func onlyFlag(of use: SchemaUse) -> Bool? {
    if case .bool(let flag) = resolved.schemas[use.id].keywords.onlyValue?.value { flag } else { nil }
  }
}

extension Union.Constant.Values {
  /// The values in one form, told apart by their kind.
  fileprivate var texts: [String] {
    switch self {
    case .texts(let texts): texts.map { "\"\($0)" }
    case .integers(let integers): integers
    case .boolean(let flag): [flag ? "true" : "false"]
    }
  }
}
