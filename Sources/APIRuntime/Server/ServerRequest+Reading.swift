// Finds the text of parameters in a request and reads values out of it. What is wrong is a `400` that names the
// parameter.

extension ServerRequest {
  func required<Value>(
    _ value: Value?, _ location: ParameterLocation, _ name: String
  ) throws(RequestFailure) -> Value {
    guard let value else { throw .invalid(location.pointer(name), "required", "must be there") }
    return value
  }

  func readQuery<Value: JSONReadable>(
    _ name: String, _ style: ParameterStyle, _ explode: Bool?, _ shape: ParameterShape, _ allowsEmpty: Bool,
    _ others: [String], _ fields: [FormField]
  ) throws(RequestFailure) -> Value? {
    let cutter = ParameterCutter(
      name: name, style: style, isExploded: explode ?? style.isExplodedByDefault, shape: shape,
      plusIsSpace: readsPlusAsSpace)
    if style == .deepObject { return try readDeepObject(cutter, allowsEmpty) }
    if style == .form, cutter.isExploded, shape == .object {
      let pairs = queryPairs.filter { pair in !others.contains { pair.isOf($0) } }
      return try readMembers(pairs, fields, cutter, .query)
    }
    let values = queryPairs.filter { $0.name.hasSameBytes(as: name) }.map(\.value)
    if allowsEmpty, values.allSatisfy(\.isEmpty) {
      return values.isEmpty || shape != .array ? nil : try read(.array([]), cutter, .query)
    }
    return try read(repeated: values, cutter, .query)
  }

  func readHeader<Value: JSONReadable>(
    _ name: String, _ style: ParameterStyle, _ explode: Bool, _ shape: ParameterShape
  ) throws(RequestFailure) -> Value? {
    guard let fieldName = HTTPField.Name(name) else { return nil }
    let values = headers[values: fieldName]
    guard let first = values.first else { return nil }
    let cutter = ParameterCutter(name: name, style: style, isExploded: explode, shape: shape, isCoded: false)
    // Fields of one name are one list (RFC 9110 §5.3); what is not a list must not come twice.
    let isList = shape != .scalar && style != .json
    guard values.count == 1 || isList else { throw Self.failure(.repeated, cutter, .header) }
    let text = isList ? values.joined(separator: ",") : first
    return try read(Array(text.utf8)[...], cutter, .header)
  }

  func readCookie<Value: JSONReadable>(
    _ name: String, _ style: ParameterStyle, _ explode: Bool?, _ shape: ParameterShape, _ others: [String],
    _ fields: [FormField]
  ) throws(RequestFailure) -> Value? {
    let isExploded = explode ?? style.isExplodedByDefault
    let cutter = ParameterCutter(
      name: name, style: style, isExploded: isExploded, shape: shape, isCoded: style != .cookie)
    let cookies = cookies()
    if style == .form || style == .cookie, isExploded, shape == .object {
      let members = cookies.filter { pair in !others.contains { $0.hasSameBytes(as: pair.name) } }
      return try readMembers(members, fields, cutter, .cookie)
    }
    let values = cookies.filter { $0.name.hasSameBytes(as: name) }.map(\.value)
    // Of several cookies of one name, user agents send the most specific one first (RFC 6265 §5.4).
    let isList = shape == .array || shape == .scalarOrArray
    return try read(repeated: isList && isExploded ? values : Array(values.prefix(1)), cutter, .cookie)
  }

  /// The pairs of `Cookie`; values are still percent-coded. What has no `=` is passed over.
  private func cookies() -> [QueryPair] {
    var pairs: [QueryPair] = []
    for field in headers[values: .cookie] {
      for piece in Array(field.utf8).split(separator: .semicolon) {
        let pair = piece.drop { $0 == .space || $0 == 0x09 }
        guard let equals = pair.firstIndex(of: .equals) else { continue }
        let name = String(decoding: pair[..<equals], as: UTF8.self)
        pairs.append(QueryPair(name: name, value: pair[(equals + 1)...]))
      }
    }
    return pairs
  }

  /// For credentials: the one value of a query parameter.
  func queryText(_ name: String) -> String? {
    let values = queryPairs.filter { $0.name.hasSameBytes(as: name) }
    guard values.count == 1, !values[0].value.isEmpty else { return nil }
    return PercentCoding.decode(values[0].value, plusIsSpace: readsPlusAsSpace)
  }

  /// For credentials: the first cookie of a name, as it is.
  func cookieText(_ name: String) -> String? {
    guard let cookie = cookies().first(where: { $0.name.hasSameBytes(as: name) }), !cookie.value.isEmpty else {
      return nil
    }
    return String(validating: cookie.value, as: UTF8.self)
  }
}

extension ServerRequest {
  /// `color[R]=100&color[G]=200`, and what goes deeper.
  private func readDeepObject<Value: JSONReadable>(
    _ cutter: ParameterCutter, _ allowsEmpty: Bool
  ) throws(RequestFailure) -> Value? {
    var texts: [(path: ArraySlice<UInt8>, text: String)] = []
    let tree: DeepForm
    do throws(ParameterProblem) {
      for pair in queryPairs {
        guard let path = cutter.path(of: pair.name) else { continue }
        texts.append((path, try cutter.decode(pair.value)))
      }
      if allowsEmpty { texts.removeAll { $0.path.isEmpty && $0.text.isEmpty } }
      if texts.isEmpty { return nil }
      tree = try DeepForm(texts, shape: cutter.shape)
    } catch {
      throw Self.failure(error, cutter, .query)
    }
    var json = JSONWriter()
    tree.write(to: &json, cutter.shape)
    return try read(json, cutter, .query)
  }

  /// The members of an object that lie open among other pairs. A key that comes several times has an array.
  private func readMembers<Value: JSONReadable>(
    _ pairs: [QueryPair], _ fields: [FormField], _ cutter: ParameterCutter, _ location: ParameterLocation
  ) throws(RequestFailure) -> Value? {
    if pairs.isEmpty { return nil }
    var groups = FormGroups<String>(fields)
    do throws(ParameterProblem) {
      for pair in pairs { groups.add(pair.name, try cutter.decode(pair.value)) }
    } catch {
      throw Self.failure(error, cutter, location)
    }
    var json = JSONWriter()
    groups.write(to: &json) { group, field, json in
      FormValues(group.values.map(\.value), shape: field?.shape ?? .scalar, isJSON: false).write(to: &json)
    }
    return try read(json, cutter, location)
  }

  /// An object whose members may all be left out is there even where none of them is.
  func objectWithoutPairs<Value: JSONReadable>(
    _ style: ParameterStyle, _ explode: Bool?, _ shape: ParameterShape
  ) -> Value? {
    let isOpen = (style == .form || style == .cookie) && explode ?? style.isExplodedByDefault
    guard shape == .object, isOpen || style == .deepObject else { return nil }
    return try? Value(jsonBytes: Array("{}".utf8))
  }

  func read<Value: JSONReadable>(
    repeated values: [ArraySlice<UInt8>], _ cutter: ParameterCutter, _ location: ParameterLocation
  ) throws(RequestFailure) -> Value? {
    guard let first = values.first else { return nil }
    let isOnePerValue = (cutter.style == .form || cutter.style == .cookie) && cutter.isExploded
    guard isOnePerValue || values.count == 1 else { throw Self.failure(.repeated, cutter, location) }
    guard isOnePerValue else { return try read(first, cutter, location) }
    let text: ParameterText
    do throws(ParameterProblem) {
      text = try cutter.cut(repeated: values)
    } catch {
      throw Self.failure(error, cutter, location)
    }
    return try read(text, cutter, location)
  }

  func read<Value: JSONReadable>(
    _ text: ArraySlice<UInt8>?, _ cutter: ParameterCutter, _ location: ParameterLocation
  ) throws(RequestFailure) -> Value? {
    guard let text else { return nil }
    let cut: ParameterText
    do throws(ParameterProblem) {
      cut = cutter.style == .json ? .scalar(try cutter.decode(text)) : try cutter.cut(text)
      if location == .path, case .scalar(let text) = cut { try Self.checkSegment(text) }
    } catch {
      throw Self.failure(error, cutter, location)
    }
    return try read(cut, cutter, location)
  }

  private func read<Value: JSONReadable>(
    _ text: ParameterText, _ cutter: ParameterCutter, _ location: ParameterLocation
  ) throws(RequestFailure) -> Value {
    do throws(JSONError) {
      return try ParameterReader.read(text, cutter.style, as: Value.self)
    } catch {
      throw .invalid(error, below: location.pointer(cutter.name))
    }
  }

  private func read<Value: JSONReadable>(
    _ json: consuming JSONWriter, _ cutter: ParameterCutter, _ location: ParameterLocation
  ) throws(RequestFailure) -> Value {
    do throws(JSONError) {
      return try ParameterReader.read(json, as: Value.self)
    } catch {
      throw .invalid(error, below: location.pointer(cutter.name))
    }
  }

  /// A value that steps up in the path, or ends it for whoever reads C strings, is refused.
  private static func checkSegment(_ text: String) throws(ParameterProblem) {
    let isDots = text.hasSameBytes(as: ".") || text.hasSameBytes(as: "..")
    if isDots || text.utf8.contains(0) { throw .style }
  }

  private static func failure(
    _ problem: ParameterProblem, _ cutter: ParameterCutter, _ location: ParameterLocation
  ) -> RequestFailure {
    .invalid(location.pointer(cutter.name), "style", problem.message)
  }
}
