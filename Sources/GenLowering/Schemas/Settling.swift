// From the outline of a schema to its shape: what depends on the outlines of the values inside.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

extension Lowerer {
  /// The shape of a schema at a place of use, where `nullable` may stand beside the reference.
  mutating func shape(of use: SchemaUse) -> SchemaShape {
    var shape = shape(of: use.id)
    if use.annotations?.nullable?.value == true { shape.isNullable = true }
    return shape
  }

  /// The outline with, of several descriptions of a property, the narrowest, and with the property that tells the
  /// alternatives of a union apart.
  mutating func shape(of id: SchemaID) -> SchemaShape {
    if let known = shapes[id] { return known }
    var shape = outline(of: id)
    if shape.isNominal { settle(&shape, of: id) }
    shapes[id] = shape
    return shape
  }

  private mutating func settle(_ shape: inout SchemaShape, of id: SchemaID) {
    guard shape.owner == id else {
      shape.kind = self.shape(of: shape.owner).kind
      return
    }
    if case .union(var union) = shape.kind {
      let schema = resolved.schemas[id]
      union.discriminator = discriminator(of: schema, branches: union.branches)
      if union.discriminator == nil, subtypes[id] != nil {
        // Nothing tells the schemas that extend this one apart.
        shape.kind = baseOutline(of: id).kind
      } else {
        union.discriminator = union.discriminator ?? tellingProperty(of: union.branches)
        shape.kind = .union(union)
      }
    }
    if case .object(var object) = shape.kind {
      for index in object.properties.indices { settle(&object.properties[index]) }
      shape.kind = .object(object)
    }
  }

  /// A property that several members of `allOf` describe has the narrower of their types and must satisfy all of them.
  private mutating func settle(_ property: inout PropertyShape) {
    guard let first = property.earlier.first else { return }
    let descriptions = property.descriptions
    property.use = first
    for later in descriptions.dropFirst() { narrow(&property, by: later) }
  }

  private mutating func narrow(_ property: inout PropertyShape, by later: SchemaUse) {
    let earlier = property.use
    let (first, second) = (outline(of: earlier), outline(of: later))
    property.use = later
    guard first.owner != second.owner else { return }
    guard let narrow = narrower(first, second) else {
      return conflict(of: property.key, earlier, kindName(of: first), later, kindName(of: second))
    }
    let takesFirst = narrow.owner == first.owner
    property.also.append(takesFirst ? later : earlier)
    if takesFirst { property.use = earlier }
    if takesFirst, case .any = second.kind { property.use = earlier.annotated(by: resolved.schemas[later.id]) }
    if !takesFirst, case .any = first.kind { property.use = later.annotated(below: resolved.schemas[earlier.id]) }
  }

  private mutating func conflict(
    of key: String, _ earlier: SchemaUse, _ first: String, _ later: SchemaUse, _ second: String
  ) {
    guard conflicts.insert([earlier.id, later.id]).inserted else { return }
    diagnostics.warning(
      .allOfConflict,
      "members of allOf describe the property \(quoted(key)) as \(first) and as \(second); the latter is taken",
      at: later.range, related: [.init("the other is here", at: earlier.range)],
      remedy: "describe it once, or in both places with one type")
  }
}
