// The constraint keywords of a schema as checks on the Swift value (OpenAPI 3.0.4 §4.7.24.1, JSON Schema 2020-12 §6).
import GenDocument
import GenIR
import GenResolution

extension Lowerer {
  /// The checks that a schema's keywords demand of a value of a shape. Keywords of other types say nothing about it.
  func checks(of keywords: Schema, for shape: SchemaShape) -> [Check] {
    switch shape.kind {
    case .scalar(.integer), .scalar(.int32), .scalar(.int64): integerChecks(of: keywords)
    case .scalar(.float), .scalar(.double), .scalar(.decimal): numberChecks(of: keywords)
    case .scalar(.numberOrText(let number)):
      checks(of: keywords, for: SchemaShape(owner: shape.owner, kind: .scalar(number)))
    case .scalar(.boolean), .scalar(.base64), .scalar(.bytes), .scalar(.typedBytes), .scalar(.file), .scalar(.json),
      .scalar(.custom):
      []
    case .scalar: stringChecks(of: keywords, for: shape)
    case .enumeration(let values):
      values.raw == .string ? stringChecks(of: keywords, for: shape) : integerChecks(of: keywords)
    case .array: arrayChecks(of: keywords)
    case .object, .map, .freeObject: objectChecks(of: keywords)
    case .union, .any: []
    }
  }

  /// The checks that a schema's keywords demand of a value whose type comes from another one, which they name.
  func inheritedChecks(of id: SchemaID, for shape: SchemaShape) -> [Check] {
    inherited(checks(of: resolved.schemas[id].keywords, for: shape), from: id, for: shape.owner)
  }

  /// Checks of one schema on values of another one's type.
  func inherited(_ checks: [Check], from id: SchemaID, for owner: SchemaID) -> [Check] {
    if id == owner || checks.isEmpty { return checks }
    let location = schemaLocation(of: id)
    return checks.map { check in
      if case .inherited = check { check } else { .inherited(check, from: location) }
    }
  }

  private func stringChecks(of keywords: Schema, for shape: SchemaShape) -> [Check] {
    var checks: [Check] = []
    if let length = least(keywords.minLength?.value), length > 0 { checks.append(.minLength(length)) }
    if let length = most(keywords.maxLength?.value) { checks.append(.maxLength(length)) }
    if let pattern = keywords.pattern?.value, Self.canCheck(pattern) { checks.append(.pattern(pattern)) }
    if let format = assertedFormat(of: keywords, for: shape) { checks.append(.format(format)) }
    return checks
  }

  /// The format that a value of a shape is still to be checked for. A type that is made for it reads nothing else, but for
  /// `URI`, which reads relative references too.
  func assertedFormat(of keywords: Schema, for shape: SchemaShape) -> AssertedFormat? {
    guard let name = keywords.format?.value, let format = AssertedFormat(named: name),
      options.assertedFormats.contains(format)
    else { return nil }
    let type = options.formats.type(.string, format: name)
    if case .scalar(type) = shape.kind, type != .string, type != .uri { return nil }
    return format
  }

  private func arrayChecks(of keywords: Schema) -> [Check] {
    var checks: [Check] = []
    if let least = least(keywords.minItems?.value), least > 0 { checks.append(.minItems(least)) }
    if let most = most(keywords.maxItems?.value) { checks.append(.maxItems(most)) }
    if keywords.uniqueItems?.value == true { checks.append(.uniqueItems) }
    return checks
  }

  func objectChecks(of keywords: Schema) -> [Check] {
    var checks: [Check] = []
    if let least = least(keywords.minProperties?.value), least > 0 { checks.append(.minProperties(least)) }
    if let most = most(keywords.maxProperties?.value) { checks.append(.maxProperties(most)) }
    return checks
  }

  private func numberChecks(of keywords: Schema) -> [Check] {
    var checks: [Check] = []
    for bound in bounds(of: keywords) {
      checks.append(
        bound.isLower
          ? .minimum(bound.text, isExclusive: bound.isExclusive) : .maximum(bound.text, isExclusive: bound.isExclusive))
    }
    if let divisor = divisor(of: keywords) { checks.append(.multipleOf(divisor)) }
    return checks
  }

  /// Bounds of an integer are made whole, and left out where every integer keeps them.
  private func integerChecks(of keywords: Schema) -> [Check] {
    var checks: [Check] = []
    for bound in bounds(of: keywords) {
      guard let decimal = DecimalText(bound.text) else { continue }
      let isExclusive = bound.isExclusive && decimal.isInteger
      if bound.isLower, let least = decimal.roundedUp, isExclusive || least != .min {
        checks.append(.minimum(String(least), isExclusive: isExclusive))
      } else if !bound.isLower, let most = decimal.roundedDown, isExclusive || most != .max {
        checks.append(.maximum(String(most), isExclusive: isExclusive))
      }
    }
    guard let text = divisor(of: keywords), let divisor = DecimalText(text) else { return checks }
    if divisor.isInteger, let whole = divisor.truncated, whole > 1 {
      checks.append(.multipleOf(String(whole)))
    } else if !divisor.isInteger {
      checks.append(.multipleOf(text))
    }
    return checks
  }

  struct Bound {
    var text: String
    var isLower: Bool
    var isExclusive: Bool
  }

  /// 3.0 writes `exclusiveMinimum: true` beside `minimum`, 3.1 a number of its own.
  func bounds(of keywords: Schema) -> [Bound] {
    var bounds: [Bound] = []
    var isExclusive = false
    if case .boolean(let flag) = keywords.exclusiveMinimum?.value { isExclusive = flag }
    if let text = keywords.minimum?.value { bounds.append(Bound(text: text, isLower: true, isExclusive: isExclusive)) }
    if case .number(let text) = keywords.exclusiveMinimum?.value {
      bounds.append(Bound(text: text, isLower: true, isExclusive: true))
    }
    isExclusive = false
    if case .boolean(let flag) = keywords.exclusiveMaximum?.value { isExclusive = flag }
    if let text = keywords.maximum?.value { bounds.append(Bound(text: text, isLower: false, isExclusive: isExclusive)) }
    if case .number(let text) = keywords.exclusiveMaximum?.value {
      bounds.append(Bound(text: text, isLower: false, isExclusive: true))
    }
    return bounds
  }

  /// A least length or count; one beyond `Int` bounds nothing.
  func least(_ text: String?) -> Int? {
    text.flatMap { DecimalText($0) }.flatMap(\.roundedUp).map { Int($0) }
  }

  /// A greatest length or count; a negative one, which is none, bounds nothing either.
  func most(_ text: String?) -> Int? {
    text.flatMap { DecimalText($0) }.flatMap(\.roundedDown).flatMap { $0 < 0 ? nil : Int($0) }
  }

  /// What `multipleOf` divides by: more than nothing (JSON Schema 2020-12 §6.2.1).
  private func divisor(of keywords: Schema) -> String? {
    guard let text = keywords.multipleOf?.value, let number = Double(text), number > 0 else { return nil }
    return text
  }
}
