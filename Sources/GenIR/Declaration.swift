/// A type that the generator declares.
package struct Declaration: Sendable, Encodable {
  package var name: TypeName
  package var documentation: Documentation
  /// Why it is deprecated; empty where the document gives no reason; `nil` where it is not deprecated.
  package var deprecation: String?
  package var kind: Kind
  /// Whether `validate(into:)` has anything to check, in the type itself or in what it holds.
  package var isConstrained: Bool
  package var place: Place
  /// The schema itself, where it says more than the type and the checks do.
  package var exact: ExactSchema?
  /// The schema that the type is of; `nil` where it is of none.
  package var schema: SchemaLocation?

  package init(
    name: TypeName, documentation: Documentation, deprecation: String? = nil, kind: Kind, isConstrained: Bool,
    place: Place, exact: ExactSchema? = nil, schema: SchemaLocation? = nil
  ) {
    self.schema = schema
    self.name = name
    self.documentation = documentation
    self.deprecation = deprecation
    self.kind = kind
    self.isConstrained = isConstrained
    self.place = place
    self.exact = exact
  }

  package enum Kind: Sendable, Hashable, Encodable {
    case structure(Structure)
    case enumeration(Enumeration)
    case union(Union)
    /// A name for another type, with the checks that the named schema adds.
    case alias(TypeReference, [Check])
    /// The header fields of a response.
    case headers([ResponseHeader])
  }
}

/// A JSON object with known properties.
package struct Structure: Sendable, Hashable, Encodable {
  package var properties: [Property]
  package var additional: AdditionalProperties
  /// `minProperties` and `maxProperties`.
  package var checks: [Check]
  /// The properties that travel in the other direction only.
  package var oneWay: [OneWay]

  package init(
    properties: [Property], additional: AdditionalProperties, checks: [Check] = [], oneWay: [OneWay] = []
  ) {
    self.oneWay = oneWay
    self.properties = properties
    self.additional = additional
    self.checks = checks
  }

  /// A property that is `readOnly`, of what is sent, or `writeOnly`, of what is read.
  package struct OneWay: Sendable, Hashable, Encodable {
    /// The name on the wire.
    package var key: String
    package var keyword: Keyword
    /// Whether an object that has it cannot be read.
    package var isRefused: Bool

    package enum Keyword: String, Sendable, Encodable { case readOnly, writeOnly }

    package init(key: String, keyword: Keyword, isRefused: Bool) {
      self.key = key
      self.keyword = keyword
      self.isRefused = isRefused
    }
  }

  package enum AdditionalProperties: Sendable, Hashable, Encodable {
    /// The document does not speak of them: read over.
    case ignored
    /// `additionalProperties: false`: one of them is a violation.
    case forbidden
    /// Kept in a map of this name. The checks are of the map.
    case kept(name: String, type: TypeReference, checks: [Check])
  }
}

package struct Property: Sendable, Hashable, Encodable {
  /// The Swift name.
  package var name: String
  /// The name on the wire.
  package var key: String
  /// Without its optionality, which `presence` tells.
  package var type: TypeReference
  package var presence: Presence
  /// What the initializer takes for it where it is told nothing else, as it does for a default.
  package var initialValue: DefaultValue?
  package var checks: [Check]
  /// Its schema, where that does not stand among the properties of the structure's.
  package var schema: SchemaLocation?
  package var documentation: Documentation
  package var deprecation: String?
  /// Whether it is stored behind a reference, because the type holds itself or is large.
  package var isBoxed: Bool
  /// Whether it is a number that JSON may have as text.
  package var isReadFromText: Bool

  package init(
    name: String, key: String, type: TypeReference, presence: Presence, initialValue: DefaultValue? = nil,
    checks: [Check] = [], schema: SchemaLocation? = nil, documentation: Documentation = Documentation(),
    deprecation: String? = nil, isBoxed: Bool = false, isReadFromText: Bool = false
  ) {
    self.schema = schema
    self.name = name
    self.key = key
    self.type = type
    self.presence = presence
    self.initialValue = initialValue
    self.checks = checks
    self.documentation = documentation
    self.deprecation = deprecation
    self.isBoxed = isBoxed
    self.isReadFromText = isReadFromText
  }

  /// Whether the key must be there and whether `null` may be its value.
  package enum Presence: Sendable, Hashable, Encodable {
    /// `T`.
    case required
    /// `T?`, the key must be there.
    case requiredNullable
    /// `T?`, `null` is an error.
    case optional
    /// `T?`, absent and `null` are one; not written when `nil`.
    case optionalNullable
    /// `Nullable<T>?`: absent, `null` and a value are told apart.
    case optionalOrNull
    /// `T`; the default where the key is absent.
    case defaulted(DefaultValue)
    /// `T?`; the default where the key is absent, `nil` where it is `null`.
    case defaultedNullable(DefaultValue)
  }
}

/// A default that Swift can write as a literal of the property's type.
package indirect enum DefaultValue: Sendable, Hashable, Encodable {
  case boolean(Bool)
  /// RFC 8259 number text, in range of the type.
  case number(String)
  case string(String)
  /// A case of the property's enumeration.
  case enumerationCase(String)
  case array([DefaultValue])
  case emptyObject
}

/// A closed set of values, read openly: a value that is not listed becomes `unknown`.
package struct Enumeration: Sendable, Hashable, Encodable {
  package var raw: Raw
  package var cases: [Case]
  /// The name of the case that holds a value that is not listed.
  package var unknownName: String

  package init(raw: Raw, cases: [Case], unknownName: String = "unknown") {
    self.raw = raw
    self.cases = cases
    self.unknownName = unknownName
  }

  package enum Raw: String, Sendable, Hashable, Encodable { case string, integer }

  package struct Case: Sendable, Hashable, Encodable {
    package var name: String
    /// The text, or the integer's digits.
    package var value: String
    package var documentation: Documentation

    package init(name: String, value: String, documentation: Documentation = Documentation()) {
      self.name = name
      self.value = value
      self.documentation = documentation
    }
  }
}

/// One of several types (`oneOf`, `anyOf`).
package struct Union: Sendable, Hashable, Encodable {
  /// In the order in which they are tried.
  package var cases: [Case]
  package var discriminator: Discriminator?
  /// The name of the case that holds a value that fits none of the others.
  package var unknownName: String
  /// Whether the payloads are stored behind references: one holds the union itself, or is large.
  package var isIndirect: Bool
  /// The keyword that a value breaks which fits none of the cases.
  package var keyword: Keyword

  package enum Keyword: String, Sendable, Encodable { case oneOf, anyOf, type, discriminator }

  package init(
    cases: [Case], discriminator: Discriminator? = nil, unknownName: String = "unknown", isIndirect: Bool = false,
    keyword: Keyword = .oneOf
  ) {
    self.keyword = keyword
    self.cases = cases
    self.discriminator = discriminator
    self.unknownName = unknownName
    self.isIndirect = isIndirect
  }

  /// Whether it is one of text, number and boolean, as prices and identifiers are that come either way.
  package var isOfPlainScalars: Bool {
    let kinds = cases.compactMap(\.type.plainScalarKind)
    return kinds.count > 1 && kinds.count == cases.count && Set(kinds).count == kinds.count && discriminator == nil
  }

  package struct Case: Sendable, Hashable, Encodable {
    package var name: String
    package var type: TypeReference
    package var checks: [Check]
    /// The schema of its values; `nil` where they are of no schema of their own.
    package var schema: SchemaLocation?
    package var documentation: Documentation
    /// The kinds of JSON value that this case can read: a value of another kind is not offered to it.
    package var kinds: [JSONKind]
    /// The properties that no other case has, where the required ones do not tell the cases apart: an object with one
    /// of them is offered to this case first.
    package var ownKeys: [String]
    /// What this case allows some properties to be that other cases want to be something else: an object with another
    /// value is not offered to it.
    package var constants: [Constant]

    package init(
      name: String, type: TypeReference, checks: [Check] = [], schema: SchemaLocation? = nil,
      documentation: Documentation = Documentation(), kinds: [JSONKind], ownKeys: [String] = [],
      constants: [Constant] = []
    ) {
      self.schema = schema
      self.name = name
      self.type = type
      self.checks = checks
      self.documentation = documentation
      self.kinds = kinds
      self.ownKeys = ownKeys
      self.constants = constants
    }
  }

  /// The values that a case allows one property to have, where it is there.
  package struct Constant: Sendable, Hashable, Encodable {
    package var key: String
    package var values: Values
    /// Whether no two cases allow the same value, so that a value of none of them is of none of the cases.
    package var isExclusive: Bool

    package enum Values: Sendable, Hashable, Encodable {
      case texts([String])
      /// In decimal notation.
      case integers([String])
      case boolean(Bool)
    }

    package init(key: String, values: Values, isExclusive: Bool) {
      self.key = key
      self.values = values
      self.isExclusive = isExclusive
    }
  }

  package struct Discriminator: Sendable, Hashable, Encodable {
    /// The property on the wire.
    package var key: String
    /// Its values, each with the name of the case that it selects.
    package var mapping: [Entry]
    /// The name of the case for every other value, and where the property is absent; `nil` where those are unknown.
    package var rest: String?
    /// The cases that do not require the property: an object without it is offered to them.
    package var optionalCases: [String]

    package init(key: String, mapping: [Entry], rest: String? = nil, optionalCases: [String] = []) {
      self.key = key
      self.mapping = mapping
      self.rest = rest
      self.optionalCases = rest == nil ? optionalCases : []
    }

    package struct Entry: Sendable, Hashable, Encodable {
      package var value: String
      package var caseName: String

      package init(value: String, caseName: String) {
        self.value = value
        self.caseName = caseName
      }
    }
  }
}

package enum JSONKind: String, Sendable, Hashable, Encodable, CaseIterable {
  case null, boolean, number, string, array, object
}
