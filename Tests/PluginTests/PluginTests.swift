// The plugins share one build folder, so that their tests take turns.
import Testing

@Suite("Plugins", .serialized)
struct PluginTests {}
