// The semantic rules: what is wrong with a document although every object of it is well-formed.

import GenDiagnostics
import GenWorkers

/// Something that a document must or should keep to, and that takes more than one place of it to see.
protocol Rule: Sendable {
  /// - Parameter everyOperation: those of paths, webhooks and callbacks.
  func check(_ document: ResolvedDocument, _ everyOperation: [ResolvedOperation], diagnostics: inout Diagnostics)
}

/// Every rule, from servers and operations down to schemas.
private func rules(_ options: ResolutionOptions) -> [any Rule] {
  [
    ServerVariables(), SecurityRequirements(), OperationIdentifiers(), PathTemplates(), PathParameters(),
    ParameterSchemas(), LinkedOperations(), MediaTypes(), SchemaCycles(),
    SchemaDepth(maximum: options.maximumSchemaDepth), UninhabitableSchemas(), RequiredProperties(), ArrayItems(),
    EnumerationValues(), DefaultValues(), AccessKeywords(),
  ]
}

/// Checks every rule. What they say stands in the order of the rules, whichever is done first.
func checkRules(
  of document: ResolvedDocument, options: ResolutionOptions, _ workers: any Workers, diagnostics: inout Diagnostics
) {
  let everyOperation = document.everyOperation
  let found = workers.map(rules(options)) { rule in
    var diagnostics = Diagnostics()
    rule.check(document, everyOperation, diagnostics: &diagnostics)
    return diagnostics
  }
  for each in found { diagnostics.add(contentsOf: each) }
}

extension ResolvedDocument {
  /// The operations of paths, webhooks and callbacks.
  var everyOperation: [ResolvedOperation] {
    var all: [ResolvedOperation] = []
    var seen: Set<SourceRange> = []
    var pending = Array((operations + webhooks).reversed())
    while let operation = pending.popLast() {
      all.append(operation)
      for callback in operation.callbacks {
        for inner in callback.operations where seen.insert(inner.range).inserted { pending.append(inner) }
      }
    }
    return all
  }
}
