// What a schema looks like to Swift once its keywords are put together.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSourceTree

/// The type that a schema describes, with `null`, references, single branches and `allOf` already taken care of.
struct SchemaShape {
  /// The schema that a declaration belongs to. Another one than the schema asked for where that only wraps it.
  var owner: SchemaID
  var kind: Kind
  var isNullable = false
  /// What the keywords beside the type demand.
  var checks: [Check] = []

  indirect enum Kind {
    case scalar(TypeReference)
    case enumeration(EnumerationShape)
    case object(ObjectShape)
    case array(SchemaUse?)
    case map(SchemaUse)
    /// An object of which nothing is known.
    case freeObject
    case union(UnionShape)
    /// Any value.
    case any
  }

  /// Whether Swift needs a declaration for it.
  var isNominal: Bool {
    switch kind {
    case .enumeration, .object, .union: true
    case .scalar, .array, .map, .freeObject, .any: false
    }
  }

  /// The kinds of JSON value that have this shape, `null` aside.
  var jsonKinds: [JSONKind] {
    switch kind {
    case .scalar(.boolean): [.boolean]
    case .scalar(.integer), .scalar(.int32), .scalar(.int64), .scalar(.float), .scalar(.double),
      .scalar(.decimal):
      [.number]
    case .scalar(.numberOrText): [.number, .string]
    case .scalar(.custom(let type)): type.kinds
    case .scalar(.json): JSONKind.allCases
    case .scalar(.file): [.object]
    case .scalar: [.string]
    case .enumeration(let shape): [shape.raw == .string ? .string : .number]
    case .object, .map, .freeObject: [.object]
    case .array: [.array]
    case .union(let shape):
      shape.branches.reduce(into: []) { kinds, branch in
        for kind in branch.kinds where !kinds.contains(kind) { kinds.append(kind) }
      }
    case .any: JSONKind.allCases
    }
  }
}

struct EnumerationShape {
  var raw: Enumeration.Raw
  /// The values as text, each once, with what the document says of each.
  var values: [Value]

  struct Value {
    var text: String
    /// What the document calls it, beside `enum`.
    var name: String?
    var description: String?

    var unnamed: Value { Value(text: text, description: description) }
  }
}

struct ObjectShape {
  var properties: [PropertyShape]
  var additional: Additional
  var checks: [Check]

  enum Additional {
    case ignored
    case forbidden
    case any
    case schema(SchemaUse)
  }
}

struct PropertyShape {
  var key: String
  var use: SchemaUse
  /// What earlier members of an `allOf` say of the property.
  var earlier: [SchemaUse] = []
  /// The schemas that the value must satisfy too: all descriptions but the one that is `use`.
  var also: [SchemaUse] = []
  var isRequired: Bool
  var range: SourceRange

  /// All descriptions, in order.
  var descriptions: [SchemaUse] { earlier + [use] }

  /// Adds what was said before, each schema once, where it was said last.
  mutating func addEarlier(_ uses: [SchemaUse]) {
    let known = Set(descriptions.map(\.id))
    earlier.insert(contentsOf: uses.filter { !known.contains($0.id) }, at: 0)
  }
}

struct UnionShape {
  var branches: [Branch]
  var discriminator: DiscriminatorShape?

  struct Branch {
    /// `nil` for a bare type of a type array (`type: [string, integer]`), which has no schema of its own.
    var use: SchemaUse?
    /// The type of such a branch.
    var scalar: TypeReference?
    var kinds: [JSONKind]
  }

  struct DiscriminatorShape {
    var key: String
    /// Value on the wire → index of the branch.
    var mapping: [(value: String, branch: Int)]
    /// The branch for every other value (OpenAPI 3.2 §4.25.1, `defaultMapping`).
    var rest: Int?
    /// The branches that do not require the property.
    var optional: [Int] = []
  }
}

/// A name as the document writes it, compared by code points and never by canonical equivalence.
struct DocumentKey: Hashable {
  let text: String
  init(_ text: String) { self.text = text }

  static func == (left: Self, right: Self) -> Bool { left.text.hasSameBytes(as: right.text) }

  func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension Node {
  /// Its text, where it is a string.
  var stringValue: String? {
    if case .string(let text) = value { text } else { nil }
  }
}
