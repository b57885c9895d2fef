// The plain structs that a compiled schema consists of. An index of -1 means that there is nothing.

/// The kinds of value that a schema allows, with integers told apart from other numbers.
struct TypeSet: OptionSet, BitwiseCopyable, Hashable, Sendable {
  let rawValue: UInt8
  static let null = TypeSet(rawValue: 1 << 0)
  static let boolean = TypeSet(rawValue: 1 << 1)
  static let integer = TypeSet(rawValue: 1 << 2)
  static let fraction = TypeSet(rawValue: 1 << 3)
  static let string = TypeSet(rawValue: 1 << 4)
  static let array = TypeSet(rawValue: 1 << 5)
  static let object = TypeSet(rawValue: 1 << 6)
  static let number: TypeSet = [.integer, .fraction]
  static let all = TypeSet(rawValue: 0x7F)

  /// The type of a token; a number with a point or an exponent counts as a fraction.
  @inline(__always)
  static func of(_ tag: TapeWord.Tag) -> TypeSet {
    TypeSet(
      rawValue: 1 &<< UInt8(truncatingIfNeeded: (0x654_4432_1100 as UInt64) &>> (UInt64(tag.rawValue) &* 4) & 0xF))
  }

  /// JSON Schema 2020-12 validation §6.1.1; `nil` for a name that is none.
  init?(name: String) {
    switch name {
    case "null": self = .null
    case "boolean": self = .boolean
    case "integer": self = .integer
    case "number": self = .number
    case "string": self = .string
    case "array": self = .array
    case "object": self = .object
    default: return nil
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The names, in the order above, as the keyword has them.
  var names: [String] {
    var names: [String] = []
    if contains(.null) { names.append("null") }
    if contains(.boolean) { names.append("boolean") }
    if contains(.number) { names.append("number") } else if contains(.integer) { names.append("integer") }
    if contains(.string) { names.append("string") }
    if contains(.array) { names.append("array") }
    if contains(.object) { names.append("object") }
    return names
  }
}

/// One schema.
struct SchemaNode: BitwiseCopyable, Sendable {
  var types = TypeSet.all
  /// Whether `null` is valid, whatever the other keywords say.
  var acceptsNull = false
  /// Whether there is nothing to check but the type.
  var isLeaf = true
  /// The checks of a number.
  var number = ListSlice()
  var string: Int32 = -1
  var array: Int32 = -1
  var object: Int32 = -1
  /// What applies to a value of any type.
  var steps = ListSlice()
  var resource: Int32 = 0
}

/// A keyword that applies to values of any type.
struct SchemaStep: BitwiseCopyable, Sendable {
  enum Operation: UInt8 {
    /// `enum`: one of the values in `list`.
    case enumeration
    /// `const`: the first value in `list`.
    case constant
    /// `$ref`: the node `first`.
    case reference
    /// `$dynamicRef`: the anchor with the number `second` in the outermost resource that has it, else the node `first`.
    case dynamicReference
    case allOf
    case anyOf
    case oneOf
    /// The node `first` must not hold.
    case not
    /// `if` the node `first` holds, `then` the node `second`, `else` the node `third`.
    case conditional
  }
  var operation: Operation
  var first: Int32 = -1
  var second: Int32 = -1
  var third: Int32 = -1
  var list = ListSlice()
}

/// One keyword about numbers.
struct NumberCheck: BitwiseCopyable, Sendable {
  enum Relation: UInt8 {
    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf
    /// A format of numbers.
    case format
  }
  var relation: Relation
  var format: JSONSchemaFormat = .int32
  /// Whether the bound is `integer`.
  var isInteger = false
  var integer: Int64 = 0
  /// The bound among the program's numbers.
  var number: Int32 = -1
}

/// The keywords about strings.
struct StringPlan: BitwiseCopyable, Sendable {
  var minLength = 0
  var maxLength = Int.max
  var pattern: Int32 = -1
  var hasFormat = false
  var format: JSONSchemaFormat = .dateTime
}

/// The keywords about arrays.
struct ArrayPlan: BitwiseCopyable, Sendable {
  var minItems = 0
  var maxItems = Int.max
  var isUnique = false
  /// A node for each of the first elements.
  var prefix = ListSlice()
  var items: Int32 = -1
  var contains: Int32 = -1
  var minContains = 1
  var maxContains = Int.max
  var unevaluated: Int32 = -1
}

/// The keywords about objects.
struct ObjectPlan: BitwiseCopyable, Sendable {
  var minProperties = 0
  var maxProperties = Int.max
  /// The properties that the schema names.
  var entries = ListSlice()
  /// A table of `entries` by their names' hashes, a power of two long.
  var slots = ListSlice()
  /// Whether a member needs nothing but to be looked up among `entries`.
  var isPlain = true
  /// How many entries must be remembered when they are met.
  var bits = 0
  /// The numbers of the entries that must be there.
  var required = ListSlice()
  var dependencies = ListSlice()
  var patterns = ListSlice()
  var additional: Int32 = -1
  var names: Int32 = -1
  var unevaluated: Int32 = -1
}

/// A property that a schema names.
struct PropertyEntry: BitwiseCopyable, Sendable {
  var name = ListSlice()
  /// Its schema.
  var node: Int32 = -1
  /// Its number among those to remember.
  var bit: Int32 = -1
  /// Whether it is among `properties`, so that it is no additional one.
  var isProperty = false
}

/// One of `patternProperties`.
struct PatternProperty: BitwiseCopyable, Sendable {
  var pattern: Int32
  var node: Int32
}

/// What a property demands by being there: others, or that the object is valid under a schema.
struct PropertyDependency: BitwiseCopyable, Sendable {
  var entry: Int32
  /// Entries.
  var required = ListSlice()
  var node: Int32 = -1
  /// Whether it comes from draft 4's `dependencies`.
  var isLegacy = false
}
