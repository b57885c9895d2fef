# The two commands of a newcomer are `make run` and `make test`.

SWIFT ?= swift
DIR ?= ../shared/corpus
DOCUMENT ?=
FORMATTED = Package.swift Sources $(wildcard Tests/*Tests) $(addprefix Tests/Sockets/,Package.swift SocketTests) \
	$(addprefix Tests/Conformance/,Package.swift Sources/Conformance/main.swift) \
	$(addprefix Tests/Requests/,Package.swift Sources/requests/Serve.swift) \
	Benchmarks Generated Templates Plugins \
	$(wildcard Examples/*/Package.swift) $(wildcard Examples/*/Sources) $(wildcard Examples/*/Tests)
# One folder for all examples, so that gen is built as their tool once.
BUILT_EXAMPLES = $(CURDIR)/.build/examples

.PHONY: run test test-sockets test-omnitron requests load conformance differential patterns-differential fuzz \
	examples format format-check bench corpus dependencies

run: dependencies ## Regenerate the Swift of every API in gen.yaml.
	$(SWIFT) run gen

# A folder below Tests/Golden makes a target, which a cached manifest would not know of.
test: dependencies examples ## Build everything, the generated code included, and run the tests.
	@touch Package.swift
	$(SWIFT) test --manifest-cache none

examples: dependencies ## Build and run the examples, which use the plugins.
	$(SWIFT) run --package-path Examples/BuildPlugin --scratch-path "$(BUILT_EXAMPLES)"
	$(SWIFT) package --package-path Examples/CommandPlugin --scratch-path "$(BUILT_EXAMPLES)" \
		--allow-writing-to-package-directory generate-api --check
	$(SWIFT) run --package-path Examples/CommandPlugin --scratch-path "$(BUILT_EXAMPLES)"

conformance: dependencies ## Run the JSON Schema Test Suite beside the repository and say what passes and what fails.
	$(SWIFT) test --filter ConformanceTests
	Tests/Conformance/run.sh

differential: dependencies ## Compare the exact evaluator with validators in Python on random schemas and values.
	Benchmarks/differential.sh

patterns-differential: dependencies ## Compare patterns with the engine of node, on known and on random ones.
	Benchmarks/patterns-differential.sh

fuzz: dependencies ## Generate from documents that are changed at random; nothing may crash, hang or fail to compile.
	Benchmarks/mutations.sh

test-sockets: dependencies ## Test the transports over real sockets; builds SwiftNIO, Hummingbird and async-http-client.
	$(SWIFT) test --package-path Tests/Sockets --no-parallel

test-omnitron: dependencies ## Test the example server and client; builds SwiftNIO, Hummingbird and GRDB.
	$(SWIFT) test --package-path Examples/Omnitron

requests: dependencies ## Send requests that schemathesis makes up to generated servers; DOCUMENT=FILE chooses of which API.
	Tests/Requests/run.sh $(DOCUMENT)

load: dependencies ## Measure the example server with many clients at once.
	$(SWIFT) build --package-path Examples/Omnitron --configuration release
	Examples/Omnitron/.build/release/omnitron-load

format: ## Format our own Swift. Generated Swift comes out of gen formatted.
	$(SWIFT) format --in-place --recursive $(FORMATTED)

format-check: ## Fail where formatting would change something.
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

bench: dependencies ## Measure. DOCUMENT=FILE chooses what to generate from.
	Benchmarks/bench.sh $(DOCUMENT)

corpus: dependencies ## Generate from every OpenAPI document under DIR and compile the result.
	Benchmarks/corpus.sh $(DIR)

# The headers of libyaml and SQLite, from the system's package manager, where they are missing.
dependencies:
	@.ci/dependencies
