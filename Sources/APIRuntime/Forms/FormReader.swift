// Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1): the fields become the object that they stand for, all
// scalars as texts, and the type that is wanted reads that.

enum FormReader {
  /// Reads a value out of a form.
  static func read<Value: JSONReadable>(_ body: [UInt8], _ fields: [FormField]) throws(FormProblem) -> Value {
    var json = JSONWriter()
    try groups(of: body, fields).write(to: &json, write)
    do throws(JSONError) {
      return try Value(from: JSONDocument(texts: try json.finish()).root)
    } catch {
      throw .json(error)
    }
  }

  /// Cuts a form into pairs. Each pair is cut before it is decoded, and decoded once.
  private static func groups(
    of body: [UInt8], _ fields: [FormField]
  ) throws(FormProblem) -> FormGroups<ArraySlice<UInt8>> {
    var groups = FormGroups<ArraySlice<UInt8>>(fields)
    for pair in body.split(separator: .ampersand) {
      let end = pair.firstIndex(of: .equals) ?? pair.endIndex
      guard let name = PercentCoding.decode(pair[..<end], plusIsSpace: true) else {
        throw .rule(pointer: "", keyword: "encoding", message: ParameterProblem.coding.message)
      }
      groups.add(name, end < pair.endIndex ? pair[(end + 1)...] : [])
    }
    return groups
  }

  private static func write(
    _ group: FormGroups<ArraySlice<UInt8>>.Group, _ field: FormField?, _ json: inout JSONWriter
  ) throws(FormProblem) {
    if let field, field.style == .deepObject {
      var texts: [(path: ArraySlice<UInt8>, text: String)] = []
      for value in group.values { texts.append((value.path, try text(value.value, of: group.name))) }
      return try DeepForm.write(texts, of: group.name, shape: field.shape, to: &json)
    }
    if let field, let style = field.style, style != .form || !field.isExploded {
      return try write(group, field, style, to: &json)
    }
    var texts: [String] = []
    for value in group.values { texts.append(try text(value.value, of: group.name)) }
    FormValues(texts, shape: field?.shape ?? .scalar, isJSON: field?.isJSON ?? false).write(to: &json)
  }

  /// A list between delimiters.
  private static func write(
    _ group: FormGroups<ArraySlice<UInt8>>.Group, _ field: FormField, _ style: ParameterStyle, to json: inout JSONWriter
  ) throws(FormProblem) {
    do throws(ParameterProblem) {
      guard group.values.count == 1 else { throw .repeated }
      let cutter = ParameterCutter(
        name: group.name, style: style, isExploded: field.isExploded, shape: field.shape, plusIsSpace: true)
      ParameterReader.write(try cutter.cut(group.values[0].value), to: &json)
    } catch {
      throw .field(group.name, "style", error.message)
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>, of name: String) throws(FormProblem) -> String {
    guard let text = PercentCoding.decode(bytes, plusIsSpace: true) else {
      throw .field(name, "encoding", ParameterProblem.coding.message)
    }
    return text
  }
}

/// The decoded values of one field, as the JSON that they stand for.
struct FormValues {
  private let texts: [String]
  private let shape: ParameterShape
  private let isJSON: Bool

  init(_ texts: [String], shape: ParameterShape, isJSON: Bool) {
    self.texts = texts
    self.shape = shape
    self.isJSON = isJSON
  }

  /// Several values where one is wanted are an array, too, which the type then refuses.
  func write(to json: inout JSONWriter) {
    if texts.count == 1, let text = texts.first, shape != .array || isJSON && Self.kind(of: text) == .array {
      return plain(text).write(to: &json)
    }
    texts.map(plain).write(to: &json)
  }

  /// JSON stays text, from which the type reads it, but for the quotes of a string.
  private func plain(_ text: String) -> String {
    guard isJSON, let document = try? JSONDocument(text) else { return text }
    return document.root.string ?? text
  }

  private static func kind(of text: String) -> JSONKind? { (try? JSONDocument(text))?.root.kind }
}
