// The values of a form by field, in the order in which the fields first come.

struct FormGroups<Value> {
  struct Group {
    var name: String
    /// As they came, each with the path of its name in brackets: `[number]` of `card[number]`.
    var values: [(path: ArraySlice<UInt8>, value: Value)]
  }

  private let fields: [FormField]
  private var groups: [Group] = []
  private var index: [JSONKey: Int] = [:]

  init(_ fields: [FormField]) { self.fields = fields }

  mutating func add(_ name: String, _ value: Value) {
    let (base, path) = split(name)
    if let known = index[JSONKey(base)] {
      groups[known].values.append((path, value))
    } else {
      index[JSONKey(base)] = groups.count
      groups.append(Group(name: base, values: [(path, value)]))
    }
  }

  /// Cuts off what is in brackets where the rest is the name of a field in deepObject style.
  private func split(_ name: String) -> (String, ArraySlice<UInt8>) {
    let bytes = Array(name.utf8)
    guard bytes.last == .closeBracket, let bracket = bytes.firstIndex(of: .openBracket) else { return (name, []) }
    let base = String(decoding: bytes[..<bracket], as: UTF8.self)
    guard !fields.isEmpty, fields.field(named: base)?.style == .deepObject, fields.field(named: name)?.name == nil
    else {
      return (name, [])
    }
    return (base, bytes[bracket...])
  }
}

extension FormGroups {
  /// Writes the object that the fields make. What belongs to no field stands in an object of its own where one of the
  /// fields is spread, and beside the others where none is.
  ///
  /// - Parameter value: writes the value of one field.
  func write<Problem: Error>(
    to json: inout JSONWriter,
    _ value: (Group, FormField?, inout JSONWriter) throws(Problem) -> Void
  ) throws(Problem) {
    let spread = fields.first { $0.isSpread }
    func isMember(_ group: Group) -> Bool {
      guard let spread else { return false }
      return !spread.others.contains { $0.hasSameBytes(as: group.name) }
    }
    json.beginObject()
    for group in groups where !isMember(group) {
      json.writeKey(group.name)
      try value(group, fields.field(named: group.name), &json)
    }
    let members = groups.filter(isMember)
    if let name = spread?.name, !members.isEmpty {
      json.writeKey(name)
      json.beginObject()
      for member in members {
        json.writeKey(member.name)
        try value(member, nil, &json)
      }
      json.endObject()
    }
    json.endObject()
  }
}
