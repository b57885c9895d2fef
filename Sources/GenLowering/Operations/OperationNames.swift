// The name of each operation: its operationId; else its summary, when that is unique and short; else method and path.
import GenDiagnostics
import GenDocument
import GenIR
import GenResolution
import GenSwiftText

/// What an operation is called in Swift.
struct OperationName {
  var methodName: String
  var typeName: String
}

extension Lowerer {
  /// The longest summary that makes a name.
  private static let summaryWords = 8

  mutating func nameOperations() {
    let summaries = Dictionary(grouping: resolved.operations.compactMap { $0.operation.summary?.value }) {
      DocumentKey($0)
    }
    var wanted: [(key: String, preferred: String)] = []
    for operation in everyOperation {
      let key = nameSource(of: operation, isUnique: { summaries[DocumentKey($0)]?.count == 1 })
      let override = operation.operation.operationId.flatMap { options.names[$0.value] }
      wanted.append((key, override ?? Naming.memberName(key)))
    }
    // Two that want one name are both told apart by method and path, whichever comes first.
    let counts = Dictionary(grouping: wanted.map(\.preferred)) { $0.lowercased() }
    for index in wanted.indices where (counts[wanted[index].preferred.lowercased()]?.count ?? 0) > 1 {
      let operation = everyOperation[index]
      let key = pathName(of: operation)
      diagnostics.warning(
        .nameChanged, "several operations want the name \(wanted[index].preferred), so this one is named by its path",
        at: operation.operation.operationId?.range ?? operation.range)
      wanted[index] = (key, Naming.memberName(key))
    }
    let methods = assignNames(wanted, suffix: "Operation", ignoringCase: true) {
      ["authenticate", "init", "operation", "request", "self"].contains($0)
    }
    let components = Set(resolved.componentSchemas.map { Naming.typeName($0.name).lowercased() })
    // What begins with an underscore, because a digit follows, is in upper case what it was.
    let taken = components.union(methods.map { $0.lowercased() })
    for (method, key) in zip(methods, wanted.map(\.key)) {
      var typeName = typeName(ofMethod: method, key: key)
      if components.contains(typeName.lowercased()) || isReserved(typeName) || typeName == method {
        repeat { typeName += "Operation" } while taken.contains(typeName.lowercased())
      }
      operationNames.append(OperationName(methodName: method, typeName: typeName))
    }
  }

  /// The method's name as that of a type: `sshKeysList` is `SSHKeysList`.
  private func typeName(ofMethod method: String, key: String) -> String {
    let name = Naming.upperCamel(Naming.words(of: key))
    return name.lowercased() == method.lowercased() ? name : method.prefix(1).uppercased() + method.dropFirst()
  }

  /// Whether a type of the name would hide one that generated code, or every Swift file, relies on.
  private func isReserved(_ typeName: String) -> Bool {
    ReservedNames.types[typeName] != nil || ReservedNames.topLevelTypes[typeName] != nil
      || reservedTopLevelNames.contains(typeName)
  }

  private func nameSource(of operation: ResolvedOperation, isUnique: (String) -> Bool) -> String {
    if let id = operation.operation.operationId?.value, !Naming.words(of: id).isEmpty { return id }
    if operation.isWebhook { return webhookNameSource(of: operation) }
    if let summary = operation.operation.summary?.value, isUnique(summary) {
      // Code points in place of letters make no name.
      let words = Naming.words(of: summary)
      if (1...Self.summaryWords).contains(words.count), !words.contains(where: \.isEncoded) { return summary }
    }
    return pathName(of: operation)
  }

  /// `GET /pets/{id}/toys` is `get pets by id toys`. A query that the path has is a part of the name.
  private func pathName(of operation: ResolvedOperation) -> String {
    var words = [operation.method.lowercased()]
    for piece in PathTemplate(operation.path).pieces {
      switch piece {
      case .literal(let text): words.append(text)
      case .parameter(let name): words.append("by " + name)
      }
    }
    return words.joined(separator: " ")
  }
}
