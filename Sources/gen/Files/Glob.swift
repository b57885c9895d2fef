// Patterns in the paths of documents: `*` and `?` within a name, `**` for any folders between.
import Foundation

enum Glob {
  static func isPattern(_ path: String) -> Bool { path.utf8.contains { $0 == 0x2A || $0 == 0x3F } }

  /// The plain files below a folder that fit, in the order of their bytes. Names that begin with a dot are passed over.
  static func files(matching pattern: String, in folder: String) -> [String] {
    let segments = pattern.utf8.split(separator: 0x2F).filter { !$0.elementsEqual(".".utf8) }.map { Array($0) }
    var found: [String] = []
    collect(segments[...], in: folder, at: "", into: &found)
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    _ segments: ArraySlice<[UInt8]>, in root: String, at path: String, into found: inout [String]
  ) {
    guard let segment = segments.first else { return }
    let rest = segments.dropFirst()
    let isDeep = segment.elementsEqual("**".utf8)
    if isDeep { collect(rest, in: root, at: path, into: &found) }
    for name in (try? FileSystem.names(in: root.appending(path: path))) ?? [] where name.utf8.first != 0x2E {
      let candidate = path.isEmpty ? name : path + "/" + name
      let kind = try? FileSystem.kind(of: root.appending(path: candidate), followsLinks: !isDeep)
      if isDeep {
        if kind == .folder { collect(segments, in: root, at: candidate, into: &found) }
      } else if matches(segment[...], Array(name.utf8)[...]) {
        if kind == .folder { collect(rest, in: root, at: candidate, into: &found) }
        if kind == .file, rest.isEmpty { found.append(candidate) }
      }
    }
  }

  /// Whether a name fits one segment of a pattern; the last `*` is tried again with one byte more until it does, so
  /// that the work stays below the product of the lengths.
  static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var pattern = pattern
    var name = name
    var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
    while let byte = name.first {
      if pattern.first == 0x2A {
        pattern = pattern.dropFirst()
        retry = (pattern, name.dropFirst())
      } else if pattern.first == 0x3F || pattern.first == byte {
        pattern = pattern.dropFirst()
        name = name.dropFirst()
      } else if let (after, next) = retry {
        (pattern, name) = (after, next)
        retry = (after, next.dropFirst())
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == 0x2A }
  }
}
