// Collecting the properties of several schemas that describe one object.
import GenDocument
import GenIR
import GenResolution

/// Collects the properties of several schemas into one object. Of two of one name the later describes it, and keeps
/// what the earlier said.
struct ObjectMerge {
  private(set) var isObject = false
  private var object = ObjectShape(properties: [], additional: .ignored, checks: [])
  private var places: [DocumentKey: Int] = [:]
  private var required: Set<DocumentKey> = []

  mutating func add(_ other: ObjectShape) {
    for property in other.properties {
      let key = DocumentKey(property.key)
      if let place = places[key] {
        let earlier = object.properties[place]
        object.properties[place] = property
        object.properties[place].isRequired = property.isRequired || earlier.isRequired
        object.properties[place].addEarlier(earlier.descriptions)
      } else {
        places[key] = object.properties.count
        object.properties.append(property)
      }
    }
    isObject = isObject || !other.properties.isEmpty
    switch other.additional {
    case .ignored: break
    case .forbidden, .any, .schema:
      object.additional = other.additional
      isObject = true
    }
    add(checks: other.checks)
  }

  mutating func add(checks: [Check]) { object.checks.add(checks) }

  /// The names of the properties so far.
  var keys: [String] { object.properties.map(\.key) }

  mutating func addMissing(_ other: ObjectShape) {
    let missing = other.properties.filter { places[DocumentKey($0.key)] == nil }
    add(ObjectShape(properties: missing, additional: .ignored, checks: []))
  }

  mutating func require(_ names: [String]) { required.formUnion(names.map { DocumentKey($0) }) }

  var kind: SchemaShape.Kind {
    var result = object
    // `additionalProperties: false` in one member does not see the properties of the others.
    if case .forbidden = result.additional { result.additional = .ignored }
    for index in result.properties.indices where required.contains(DocumentKey(result.properties[index].key)) {
      result.properties[index].isRequired = true
    }
    guard result.properties.isEmpty else { return .object(result) }
    if case .schema(let values) = result.additional { return .map(values) }
    return .freeObject
  }
}
