// Reads a multipart body: the parts become the object that they stand for, files beside it, and the type that is wanted
// reads that.

enum MultipartReader {
  /// Reads a value out of a body.
  ///
  /// - Parameter type: the body's media type, whose `boundary` parts it.
  static func read<Value: JSONReadable>(
    _ body: [UInt8], _ type: MediaType?, _ fields: [FormField]
  ) throws(FormProblem) -> Value {
    guard let boundary = type?["boundary"] else {
      throw .rule(pointer: "", keyword: "multipart", message: "must have a boundary in its media type")
    }
    var groups = FormGroups<MultipartPart>(fields)
    do throws(MultipartError) {
      for part in try MultipartParser.parts(of: body, boundary: boundary) { groups.add(part.name, part) }
    } catch {
      throw .rule(pointer: "", keyword: "multipart", message: error.message)
    }
    var json = JSONWriter.withAttachments()
    try groups.write(to: &json, write)
    do throws(JSONError) {
      return try Value(from: try json.document(readsTexts: true).root)
    } catch {
      throw .json(error)
    }
  }

  private static func write(
    _ group: FormGroups<MultipartPart>.Group, _ field: FormField?, _ json: inout JSONWriter
  ) throws(FormProblem) {
    if let field, field.isFile {
      var files: [MultipartFile] = []
      for part in group.values { files.append(try file(part.value, field)) }
      return files.count == 1 && field.shape != .array ? files[0].write(to: &json) : files.write(to: &json)
    }
    if let field, field.style == .deepObject {
      var texts: [(path: ArraySlice<UInt8>, text: String)] = []
      for part in group.values { texts.append((part.path, try text(part.value))) }
      return try DeepForm.write(texts, of: group.name, shape: field.shape, to: &json)
    }
    if let field, let style = field.style, style != .form || !field.isExploded {
      return try write(group, field, style, to: &json)
    }
    var texts: [String] = []
    var isJSON = field?.isJSON ?? false
    for part in group.values {
      texts.append(try text(part.value))
      if part.value.contentType.flatMap({ MediaType($0) })?.isJSON == true { isJSON = true }
    }
    FormValues(texts, shape: field?.shape ?? .scalar, isJSON: isJSON).write(to: &json)
  }

  /// A list between delimiters.
  private static func write(
    _ group: FormGroups<MultipartPart>.Group, _ field: FormField, _ style: ParameterStyle, to json: inout JSONWriter
  ) throws(FormProblem) {
    do throws(ParameterProblem) {
      guard group.values.count == 1 else { throw .repeated }
      let cutter = ParameterCutter(
        name: group.name, style: style, isExploded: false, shape: field.shape, isCoded: false, isTrimmed: false)
      ParameterReader.write(try cutter.cut(part: group.values[0].value.content), to: &json)
    } catch {
      throw .field(group.name, "style", error.message)
    }
  }

  private static func file(_ part: MultipartPart, _ field: FormField) throws(FormProblem) -> MultipartFile {
    // RFC 7578 §4.4: plain text where nothing is said.
    guard let type = MediaType(part.contentType ?? "text/plain"), field.allows(type) else {
      throw .field(part.name, "contentType", field.contentType ?? "must be a media type")
    }
    return MultipartFile(
      Array(part.content), filename: part.filename, contentType: part.contentType, headers: part.headers)
  }

  private static func text(_ part: MultipartPart) throws(FormProblem) -> String {
    let type = part.contentType.map { MediaType($0) } ?? MediaType("text/plain")
    guard let type, type.isUTF8, let text = String(validating: part.content, as: UTF8.self) else {
      throw .field(part.name, "encoding", "must be UTF-8")
    }
    return text
  }
}
