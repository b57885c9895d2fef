// What Mustache lets pass in silence and we do not: names that no view has, partials that are not there, and a template
// that would be escaped as HTML.

/// Checks templates against the views that they are rendered from.
struct TemplateLint {
  private let sources: [String: String]
  private(set) var problems: [String] = []
  /// The partials that are being checked, outermost first.
  private var open: [String] = []

  /// The first line of every template. A partial without it is escaped as HTML again.
  static let pragma = "{{% CONTENT_TYPE:TEXT}}\n"

  init(_ sources: [String: String]) {
    self.sources = sources
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      if !source.utf8.starts(with: Self.pragma.utf8) {
        problems.append("template \(name): the first line must be \(Self.pragma.dropLast())")
      }
      guard let fields = TemplateSet.manifest[name] else { continue }
      check(name, [fields])
    }
    for name in TemplateSet.manifest.keys.sorted() where sources[name] == nil {
      problems.append("template \(name) is missing")
    }
  }

  private mutating func check(_ name: String, _ scopes: [[String: FieldKind]]) {
    guard let source = sources[name] else { return report(name, "there is no template of this name") }
    guard !open.contains(name) else { return report(name, "includes itself") }
    open.append(name)
    defer { open.removeLast() }
    var scopes = scopes
    var sections: [(name: String, isList: Bool)] = []
    for tag in Self.tags(source) {
      switch tag.sigil {
      case "%", "!": break
      case ">": check(tag.name, scopes)
      case "#", "^": openSection(tag, in: name, &scopes, &sections)
      case "/":
        guard let section = sections.popLast(), section.name == tag.name else {
          return report(name, "{{/\(tag.name)}} closes what is not open")
        }
        if section.isList { scopes.removeLast() }
      default: checkVariable(tag.name, in: name, scopes)
      }
    }
    for section in sections { report(name, "{{#\(section.name)}} is not closed") }
  }

  private mutating func openSection(
    _ tag: Tag, in template: String, _ scopes: inout [[String: FieldKind]],
    _ sections: inout [(name: String, isList: Bool)]
  ) {
    var isList = false
    switch scopes.last(where: { $0[tag.name] != nil })?[tag.name] {
    case .none: report(template, "{{\(tag.sigil)\(tag.name)}} is no field")
    case .text: report(template, "{{\(tag.sigil)\(tag.name)}} is a text, neither a flag nor a list")
    case .flag: break
    case .lines where tag.sigil == "#":
      scopes.append([".": .text])
      isList = true
    case .list(let fields) where tag.sigil == "#":
      scopes.append(fields)
      isList = true
    case .lines, .list: break
    }
    sections.append((tag.name, isList))
  }

  private mutating func checkVariable(_ name: String, in template: String, _ scopes: [[String: FieldKind]]) {
    if name == "access" { return }
    switch scopes.last(where: { $0[name] != nil })?[name] {
    case .text: break
    case .none: report(template, "{{\(name)}} is no field")
    default: report(template, "{{\(name)}} is not a text")
    }
  }

  private mutating func report(_ template: String, _ message: String) {
    let problem = "template \(template): \(message)"
    if !problems.contains(problem) { problems.append(problem) }
  }

  struct Tag {
    var sigil: String
    var name: String
  }

  /// Every `{{…}}` in order.
  static func tags(_ source: String) -> [Tag] {
    let bytes = Array(source.utf8)
    var tags: [Tag] = []
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      var end = index + 2
      while end < bytes.count, bytes[end] != UInt8(ascii: "}") { end += 1 }
      tags.append(tag(bytes[(index + 2)..<end]))
      index = end + 2
    }
    return tags
  }

  private static func tag(_ content: ArraySlice<UInt8>) -> Tag {
    let hasSigil = content.first.map { "#^/>%!&{".utf8.contains($0) } ?? false
    let name = content.dropFirst(hasSigil ? 1 : 0).filter { $0 != UInt8(ascii: " ") }
    return Tag(
      sigil: hasSigil ? String(decoding: content.prefix(1), as: UTF8.self) : "",
      name: String(decoding: name, as: UTF8.self))
  }
}
