/// One statement of a validator about the value at hand.
package indirect enum Check: Sendable, Hashable, Encodable {
  /// Number text as RFC 8259 writes it.
  case minimum(String, isExclusive: Bool)
  case maximum(String, isExclusive: Bool)
  case multipleOf(String)
  /// Code points.
  case minLength(Int)
  case maxLength(Int)
  /// ECMA-262, unanchored.
  case pattern(String)
  case format(AssertedFormat)
  case minItems(Int)
  case maxItems(Int)
  case uniqueItems
  case minProperties(Int)
  case maxProperties(Int)
  /// The value must be one of those that its enumeration lists.
  case enumerated
  /// The same where `const` lists it.
  case constant
  /// The value has a `validate(into:)` of its own.
  case model
  /// The value, as JSON, is valid under a schema, which says all that there is to say about it.
  case schema(ExactSchema)
  /// Each element of the array, or each value of the map. The schema of the elements is named where it does not stand
  /// in that of the array or map, as `SchemaLocation` says.
  case each([Check], schema: SchemaLocation? = nil)
  /// A check that another schema demands than the one which the value's type comes from: a member of an `allOf`, or
  /// what stands beside one.
  case inherited(Check, from: SchemaLocation)
}

extension Check {
  /// Whether the type of the value knows it by itself: a model, or models in arrays and maps.
  package var isKnownToType: Bool {
    switch self {
    case .model: true
    case .each(let checks, _): checks.allSatisfy(\.isKnownToType)
    default: false
    }
  }

  /// What is demanded, whoever demands it.
  package var demand: Check {
    if case .inherited(let check, _) = self { check } else { self }
  }

  /// Whether a violation of it is of the schema of the value itself, and not of one that what is in it names.
  package var isOfOwnSchema: Bool {
    switch self {
    case .model, .schema, .inherited: false
    case .each(let checks, let schema): schema == nil && checks.contains(where: \.isOfOwnSchema)
    default: true
    }
  }
}
