"""Changes documents at random and looks at what gen makes of them.

    mutate.py GEN SEED COUNT MODULES SHARE DOCUMENT...

Each round takes one of the documents (YAML or JSON), changes it in one to five places and generates from it. gen must
end within 20 seconds with 0 or with 2, and SHARE (0 to 1) of what it generates must type-check without a warning;
MODULES is the folder with the modules of the runtime. Documents that fail are kept in the folder that the last line
names, and the exit code is 1.
"""
import copy
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

gen, seed, count, modules, share = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], float(sys.argv[5])
r = random.Random(seed)

# Keywords of Swift, names that generated code has of its own, names equal but for case or form, and no names at all.
NAMES = """Type Self self init Error Result Data String Int Optional Array JSONValue body client request response a.b a-b a_b A a
    `x` é e\u0301 日本 😀 1 123abc - $ @id _ __ class func default case in is true nil Any Protocol hash hashValue description
    rawValue allCases validate write read json object validation Failure Success FailureResponse definition headers Body
    List[Pet] Page«Pet» System.Collections.Generic.List`1 x/y x~y x%y X x x2 x1 X1 Void Never Bool Double URI Date UUID
    JSONModel Example ExampleClient ExampleServer Server Client Service some any async await actor package open public
    Codable unknown additionalProperties count isEmpty type Element Value Key operator where throw left set get prefix
    required Swift Foundation APIRuntime T line file \\(x) */ /* #if //""".split() + ["", "x y", "\0", "a\nb", '"', "\\"]
VALUES = [
    None, True, False, 0, 1, -1, 2**31, 2**63, 2**64, 1.5, 1e308, 10**30, "", "x", "null", "true", "1", "2020-01-01", "*/",
    "\\(x)", '"""', '"#', "a\nb", "\u2028", "\u202e", [], {}, [1], ["a", "a"], ["a", "A"], [None], [1, 1.0, "1"], {"a": 1},
]
# What a keyword may be set to. SCHEMA, SCHEMAS and MEMBERS are made of schemas of the document.
SCHEMA, SCHEMAS, MEMBERS = object(), object(), object()
KEYWORDS = {
    "type": ["string", "integer", "number", "boolean", "array", "object", "null", ["string", "null"], ["array", "object"], []],
    "format": ["date", "date-time", "uuid", "binary", "byte", "int32", "int64", "float", "double", "uri", "decimal", "other"],
    "in": ["query", "path", "header", "cookie", "querystring"],
    "style": ["form", "simple", "label", "matrix", "spaceDelimited", "pipeDelimited", "deepObject"],
    "explode": [True, False], "required": [True, False, ["a"], ["a", "b"]], "nullable": [True], "readOnly": [True],
    "writeOnly": [True], "deprecated": [True], "additionalProperties": [True, False, {}, {"type": "string"}],
    "minimum": [0, -1.5, 10**30], "maximum": [5, 0], "multipleOf": [0, 0.1, 3, -1], "minLength": [1, -1, 10**20],
    "pattern": ["^a+$", "(", "(?<=x)y", "\\p{L}", "[\\d-x]", "a{2,1}", "(a)\\1"], "minItems": [1], "uniqueItems": [True],
    "enum": [["a"], [1, 2], [None], ["a", None], [True], [{}], ["a", "A", "a-", "a_"], [], [1.5, 2], ["", "1"]],
    "const": ["a", 1, None, {}, [1]], "default": ["a", 1, None, [], {}, True], "title": ["T", "*/"],
    "description": ["*/ x", "```", "\u2028"], "items": [{}, True, False, {"type": "string"}], "oneOf": SCHEMAS,
    "anyOf": SCHEMAS, "allOf": SCHEMAS, "prefixItems": SCHEMAS, "not": SCHEMA, "if": SCHEMA, "then": SCHEMA,
    "contains": SCHEMA, "properties": MEMBERS, "patternProperties": MEMBERS, "dependentSchemas": MEMBERS,
    "propertyNames": [{"pattern": "^a"}], "unevaluatedProperties": [False, {"type": "string"}],
    "dependentRequired": [{"a": ["b"]}], "operationId": ["a", "A", "get", "list-x", ""], "tags": [["a", "b"], ["A"], [""]],
    "discriminator": [{"propertyName": "kind"}, {"propertyName": "kind", "mapping": {"a": "A"}}],
    "security": [[], [{}], [{"k": []}]], "contentEncoding": ["base64"], "servers": [[{"url": "https://{h}/x"}]],
}


def places(node, path=()):
    yield path
    members = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in members:
        yield from places(value, path + (key,))


def at(document, path):
    for key in path:
        document = document[key]
    return document


def put(document, path, value):
    if path:
        at(document, path[:-1])[path[-1]] = value


def is_schema(document, path):
    node = at(document, path)
    marks = {"type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "$ref", "format", "const"}
    return isinstance(node, dict) and bool(path) and (not marks.isdisjoint(node) or path[-1] in ("schema", "items"))


def add_keyword(document, paths, schemas):
    schema, key = at(document, r.choice(schemas)), r.choice(list(KEYWORDS))
    some = lambda: copy.deepcopy(at(document, r.choice(schemas)))
    if KEYWORDS[key] is SCHEMA:
        schema[key] = some()
    elif KEYWORDS[key] is SCHEMAS:
        schema[key] = [some() for _ in range(r.randint(1, 3))]
    elif KEYWORDS[key] is MEMBERS:
        schema.setdefault(key, {})[r.choice(NAMES)] = some()
    else:
        schema[key] = copy.deepcopy(r.choice(KEYWORDS[key]))


def move_schema(document, paths, schemas):
    put(document, r.choice(schemas), copy.deepcopy(at(document, r.choice(schemas))))


def rename_key(document, paths, schemas):
    mapping = at(document, r.choice([p for p in paths if isinstance(at(document, p), dict) and at(document, p)]))
    old, new = r.choice(list(mapping)), r.choice(NAMES)
    renamed = [(new if key == old else key, value) for key, value in mapping.items()]
    mapping.clear()
    mapping.update(renamed)


def remove(document, paths, schemas):
    path = r.choice(paths[1:])
    del at(document, path[:-1])[path[-1]]


def replace(document, paths, schemas):
    put(document, r.choice(paths[1:]), copy.deepcopy(r.choice(VALUES)))


def refer(document, paths, schemas):
    components = document.get("components", {})
    names = [f"#/components/{kind}/{name}" for kind in components for name in components[kind]]
    put(document, r.choice(schemas), {"$ref": r.choice(names + ["#/", "#", "#/paths/~1a", "x.yaml", "#foo"])})


def reset_keyword(document, paths, schemas):
    path = r.choice([p for p in paths if p and isinstance(KEYWORDS.get(p[-1]), list)])
    put(document, path, copy.deepcopy(r.choice(KEYWORDS[path[-1]])))


CHANGES = [add_keyword, add_keyword, add_keyword, move_schema, move_schema, rename_key, rename_key, remove, replace, refer,
           reset_keyword]


def changed(original):
    document = copy.deepcopy(original)
    for _ in range(r.randint(1, 5)):
        paths = list(places(document))
        schemas = [path for path in paths if is_schema(document, path)]
        try:
            r.choice(CHANGES)(document, paths, schemas)
        # A document may have no place for a change.
        except (AttributeError, IndexError, KeyError, TypeError):
            pass
    return document


def read(path):
    try:
        document = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
        json.dumps(document)
        return document if isinstance(document, dict) and ("openapi" in document or "swagger" in document) else None
    except (TypeError, UnicodeDecodeError, ValueError, yaml.YAMLError):
        return None


def type_check(output):
    features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    flags = [flag for feature in features for flag in ("-enable-upcoming-feature", feature)]
    command = ["swiftc", "-typecheck", "-wmo", "-parse-as-library", "-swift-version", "6", "-module-name", "Example",
               "-package-name", "example", "-warnings-as-errors", "-I", modules] + flags
    files = [str(file) for file in output.rglob("*.swift")]
    if not files:
        return ""
    done = subprocess.run(command + files, capture_output=True, text=True)
    return "" if done.returncode == 0 else next((line for line in done.stderr.split("\n") if "error:" in line), done.stderr)


originals = [document for document in map(read, sys.argv[6:]) if document]
work = Path(tempfile.mkdtemp(prefix="mutations-"))
spec, output = work / "spec.json", work / "output"
generated = checked = 0
failures = []
for round_number in range(count):
    spec.write_bytes(json.dumps(changed(r.choice(originals)), ensure_ascii=r.random() < 0.5).encode("utf-8", "replace"))
    shutil.rmtree(output, ignore_errors=True)
    command = [gen, "--spec", str(spec), "--name", "Example", "--output", str(output)]
    try:
        code = subprocess.run(command, capture_output=True, timeout=20).returncode
    except subprocess.TimeoutExpired:
        code = "no end"
    complaint = "" if code in (0, 2) else f"exit {code}"
    if code == 0:
        generated += 1
        if r.random() < share:
            checked += 1
            complaint = type_check(output)
    if complaint:
        kept = work / f"{round_number}.json"
        shutil.copy(spec, kept)
        failures.append(kept)
        print(f"{kept}: {complaint}", flush=True)
spec.unlink(missing_ok=True)
shutil.rmtree(output, ignore_errors=True)
print(f"{len(originals)} documents, {count} changed: {generated} generated, {checked} of them type-checked; "
      f"{len(failures)} failed" + (f", kept in {work}" if failures else ""))
if not failures:
    shutil.rmtree(work)
sys.exit(1 if failures else 0)
