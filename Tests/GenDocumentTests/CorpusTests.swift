// Real documents: each is read, and what is said of it is true.
import Foundation
import GenDiagnostics
import GenDocument
import GenSourceTree
import Testing

@Suite("Real documents", .enabled(if: corpus != nil, "there is no ../shared/corpus (or GEN_SHARED) here"))
struct CorpusTests {
  @Test("Every document is read, and its flaws are those that a person found in it", arguments: corpusDocuments)
  func readsWithKnownFlaws(_ path: String) throws {
    let folder = try #require(corpus)
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
    var diagnostics = Diagnostics()
    let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
    let tree = readSourceTree(file, diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.message) == [])
    let root = try #require(tree)
    let document = parseDocument(root, diagnostics: &diagnostics)
    #expect(document != nil)
    let found = Set(diagnostics.all.map { "\($0.severity): \($0.message)" })
    #expect(found.sorted() == knownFlaws[path, default: []].sorted())
  }
}

private let corpus: String? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let shared = ProcessInfo.processInfo.environment["GEN_SHARED"] ?? root.path() + "../shared"
  let folder = shared + "/corpus"
  return FileManager.default.fileExists(atPath: folder) ? folder : nil
}()

/// The documents of the corpus that have `openapi` at the top; parts of documents are read where they are referred to.
private let corpusDocuments: [String] = [
  "adyen/BalancePlatformService-v2.json", "adyen/CheckoutService-v70.json", "adyen/CheckoutService-v71.json",
  "adyen/TerminalAPI-v1.json", "adyen/TestCardService-v1.json", "adyen/Webhooks-v1.json", "asana.yaml",
  "buildomat.json", "digitalocean/DigitalOcean-public.v2.yaml", "discord.json", "edgecases.yaml", "features-3.0.yaml",
  "features-3.1.yaml", "firecracker.json", "github.yaml", "google-books.yaml", "keeper.json", "nexus.json",
  "petstore-expanded.yml", "petstore3.yaml", "tempo.yaml", "tinkoff.json", "twilio/twilio_api_v2010.json",
  "twilio/twilio_conversations_v1.json", "twilio/twilio_iam_scim.json", "twilio/twilio_oauth_v1.json",
  "twilio/twilio_verify_v2.json",
]

private let featureFlaws = [
  "warning: 'required' of a schema is a list of property names and has no effect as a boolean",
  "warning: the Media Type Object has no field 'description'",
  "warning: the Parameter Object has no field 'collectionFormat'",
  "warning: the Path Item Object has no field 'tags'",
  "warning: the Response Object lacks the field 'description'",
]

private let knownFlaws: [String: [String]] = [
  "digitalocean/DigitalOcean-public.v2.yaml": ["warning: 'description' should be text and is a mapping"],
  "features-3.0.yaml": featureFlaws + ["warning: the Operation Object lacks the field 'responses'"],
  "features-3.1.yaml": featureFlaws,
]
