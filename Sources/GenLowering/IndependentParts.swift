// What is done at the same time, on as many threads as there are: work that reads what is known so far and asks nothing
// of the other. Each works on a copy, and what they found out is put together in a fixed order.
import GenDiagnostics
import GenIR
import GenResolution
import GenWorkers

extension Lowerer {
  /// The names of operations need nothing of the schemas.
  mutating func nameOperationsAndFindDirections(_ workers: any Workers) {
    let known = self
    let (named, found) = workers.both {
      known.afterwards { $0.nameOperations() }.lowerer
    } _: {
      known.afterwards {
        $0.findFiles()
        $0.findDirections()
        $0.findTwoViewedSchemas()
      }.lowerer
    }
    self = found
    operationNames = named.operationNames
    diagnostics = known.diagnostics
    diagnostics.add(contentsOf: named.diagnostics)
    diagnostics.add(contentsOf: found.diagnostics)
  }

  /// What the types and checks do not say follows from the shapes, whatever the types are called.
  mutating func nameTypesAndFindUncheckedKeywords(_ workers: any Workers) {
    let known = self
    let (named, found) = workers.both {
      known.afterwards { $0.nameTypes() }.lowerer
    } _: {
      known.afterwards { $0.findUncheckedKeywords() }.lowerer
    }
    self = named
    uncheckedKeywords = found.uncheckedKeywords
    // Each may have looked at schemas that nobody had looked at before; what both looked at is said once.
    shapes.merge(found.shapes) { own, _ in own }
    outlines.merge(found.outlines) { own, _ in own }
    baseOutlines.merge(found.baseOutlines) { own, _ in own }
    conflicts.formUnion(found.conflicts)
    diagnostics = known.diagnostics
    diagnostics.add(contentsOf: named.diagnostics)
    let said = Set(named.diagnostics.all)
    for diagnostic in found.diagnostics.all where !said.contains(diagnostic) { diagnostics.add(diagnostic) }
  }

  /// Every schema in use has its shape and its name by now, so that neither part finds out what the other does too.
  mutating func lowerDeclarationsAndOperations(
    _ workers: any Workers
  ) -> (declarations: [Declaration], operations: [GenIR.Operation]) {
    let known = self
    let (declared, operating) = workers.both {
      known.afterwards { $0.lowerDeclarations() }
    } _: {
      known.afterwards { lowerer in
        let webhooks = known.resolved.operations.endIndex..<known.everyOperation.endIndex
        return lowerer.lowerOperations(known.resolved.operations.indices) + lowerer.lowerOperations(webhooks)
      }
    }
    for part in [declared.lowerer, operating.lowerer] {
      diagnostics.add(contentsOf: part.diagnostics)
      exactSchemas.formUnion(part.exactSchemas)
      headerDeclarations += part.headerDeclarations
    }
    return (declared.result, operating.result)
  }

  /// The declarations in their order, as they are stored, checked and shared, with the operations, and beside that the
  /// schemas that their values are checked against.
  func finish(
    _ declarations: [Declaration], _ operations: [GenIR.Operation], _ workers: any Workers
  ) -> (types: [Declaration], operations: [GenIR.Operation], schemas: EmbeddedSchemas?) {
    let (types, schemas) = workers.both {
      var types = (declarations + headerDeclarations).sorted { $0.name < $1.name }
      var operations = operations
      boxStoredValues(in: &types)
      pruneChecks(in: &types, and: &operations)
      shareTypes(in: &types, and: &operations)
      return (types, operations)
    } _: {
      embeddedSchemas()
    }
    return (types.0, types.1, schemas)
  }

  /// A copy after some work, with the diagnostics of that alone, and what came of it.
  private func afterwards<Result>(_ work: (inout Lowerer) -> Result) -> (lowerer: Lowerer, result: Result) {
    var copy = self
    copy.diagnostics = Diagnostics()
    let result = work(&copy)
    return (copy, result)
  }
}
