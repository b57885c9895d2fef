// `readOnly` and `writeOnly`: what is required of a property that does not travel in the direction at hand (OpenAPI 3.0.4
// §4.7.24: "if the property … is in the required list, the required will take effect on the response only").

extension SchemaCompiler {
  /// The properties that need not be there although the schema requires them.
  mutating func exemptNames(_ schema: SchemaObject) -> Set<[UInt8]> {
    guard reading.access != .any else { return [] }
    var names = exemptions[schema.place] ?? []
    var seen: Set<SchemaPlace> = []
    collectExemptNames(schema.place, into: &names, seen: &seen)
    return names
  }

  /// What stands beside the members of an `allOf`, and in the others, holds for each of them.
  mutating func exemptMembers(of schema: SchemaObject) {
    guard let members = schema["allOf"] else { return }
    let names = exemptNames(schema)
    guard !names.isEmpty else { return }
    for member in members.elements {
      let place = target(of: SchemaPlace(source: schema.place.source, token: member.index))
      exemptions[place, default: []].formUnion(names)
    }
  }

  private mutating func collectExemptNames(
    _ place: SchemaPlace, into names: inout Set<[UInt8]>, seen: inout Set<SchemaPlace>
  ) {
    let place = target(of: place)
    guard let keyword = reading.access.exemption, seen.insert(place).inserted else { return }
    let element = index.element(place)
    if let properties = element.member("properties") {
      for property in properties.members {
        let own = SchemaPlace(source: place.source, token: property.value.index)
        let isExempt = [own, target(of: own)].contains { index.element($0).member(keyword)?.boolean == true }
        if isExempt { names.insert(property.key.stringBytes) }
      }
    }
    guard let members = element.member("allOf") else { return }
    for member in members.elements {
      collectExemptNames(
        SchemaPlace(source: place.source, token: member.index), into: &names, seen: &seen)
    }
  }

  /// Where the reference that a schema has leads to; the place itself where there is none.
  private mutating func target(of place: SchemaPlace) -> SchemaPlace {
    var place = place
    for _ in 0..<64 {
      guard let reference = index.element(place).member("$ref")?.string, let resource = index.resourceByPlace[place],
        let target = index.resolve(reference, in: resource)
      else { return place }
      place = target
    }
    return place
  }
}
