#!/usr/bin/env python3
"""Makes OpenAPI documents of the groups of the JSON Schema Test Suite, and Swift of them with gen.

  generate.py GEN SUITE OUTPUT

A group's schema becomes a component, and the property `value` of another one, so that whatever it describes is read and
validated as part of a model. Groups that name schemas themselves (`$id`, `$anchor`, …) have a document of their own.
The Swift lands in OUTPUT, with a table of the types by group.
"""

import json
import pathlib
import re
import subprocess
import sys

# OpenAPI 3.0.4 §4.7.24: what the Schema Object has of JSON Schema.
KEYWORDS_30 = {
    "title", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
    "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required", "enum", "type",
    "allOf", "oneOf", "anyOf", "not", "items", "properties", "additionalProperties", "description", "format", "default",
    "nullable", "discriminator", "readOnly", "writeOnly", "$ref", "definitions",
}
DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAMING = {"$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$schema"}
SINGLE = {
    "not", "additionalProperties", "items", "contains", "if", "then", "else", "propertyNames", "unevaluatedItems",
    "unevaluatedProperties",
}
LISTS = {"allOf", "anyOf", "oneOf", "prefixItems"}
MAPS = {"properties", "patternProperties", "definitions", "$defs", "dependentSchemas"}


def schemas_in(schema):
    """The schema and every schema in it, for as much as keywords tell."""
    yield schema
    if not isinstance(schema, dict):
        return
    for key, value in schema.items():
        inner = []
        if key in SINGLE:
            inner = [value]
        elif key in LISTS and isinstance(value, list):
            inner = value
        elif key in MAPS and isinstance(value, dict):
            inner = value.values()
        for child in inner:
            yield from schemas_in(child)


def applies_to_30(schema):
    """Whether a draft 4 schema is a Schema Object of OpenAPI 3.0 but for `definitions`."""
    for part in schemas_in(schema):
        if isinstance(part, bool):
            continue
        if not isinstance(part, dict) or not set(part) - {"$schema"} <= KEYWORDS_30:
            return False
        if isinstance(part.get("type"), list) or part.get("type") == "null" or isinstance(part.get("items"), list):
            return False
        reference = part.get("$ref", "#")
        if not isinstance(reference, str) or not (reference == "#" or reference.startswith("#/")) or "items/0" in reference:
            return False
    return isinstance(schema, dict) and "definitions" not in [
        key for part in schemas_in(schema) if isinstance(part, dict) and part is not schema for key in part
    ]


def with_references(schema, change):
    """A copy of the schema with another text for every reference but those below an `$id`."""
    if not isinstance(schema, dict) or isinstance(schema.get("$id"), str):
        return schema
    result = {}
    for key, value in schema.items():
        if key in ("$ref", "$dynamicRef") and isinstance(value, str):
            result[key] = change(value)
        elif key in SINGLE and not isinstance(value, list):
            result[key] = with_references(value, change)
        elif key in LISTS and isinstance(value, list):
            result[key] = [with_references(item, change) for item in value]
        elif key in MAPS and isinstance(value, dict):
            result[key] = {name: with_references(item, change) for name, item in value.items()}
        else:
            result[key] = value
    return result


def components_30(name, schema):
    """The components of a draft 4 group: its definitions become some too."""

    def change(reference):
        if reference == "#":
            return f"#/components/schemas/{name}"
        if reference.startswith("#/definitions/"):
            return reference.replace("#/definitions/", f"#/components/schemas/{name}.", 1)
        return f"#/components/schemas/{name}{reference[1:]}"

    schema = {key: value for key, value in with_references(schema, change).items() if key != "$schema"}
    components = {f"{name}.{key}": value for key, value in schema.pop("definitions", {}).items()}
    return {name: schema, **components}


def components_31(name, schema):
    if isinstance(schema, dict):
        schema = {key: value for key, value in schema.items() if key != "$schema" or value != DIALECT}

    def change(reference):
        return f"#/components/schemas/{name}{reference[1:]}" if reference in ("#",) or reference[:2] == "#/" else reference

    is_resource = isinstance(schema, dict) and "$id" in schema
    return {name: schema if is_resource else with_references(schema, change)}


class Output:
    def __init__(self, gen, suite, folder):
        self.gen, self.suite, self.folder = gen, suite, folder
        self.types, self.count, self.written = [], 0, set()
        folder.mkdir(parents=True, exist_ok=True)

    def write(self, name, text):
        file = self.folder / name
        self.written.add(file)
        if not file.exists() or file.read_text() != text:
            file.write_text(text)

    def finish(self):
        """Writes the table, and removes what other runs have left."""
        self.write("Types.swift", table(self.types))
        for file in set(self.folder.glob("*")) - self.written:
            file.unlink()

    def generate(self, version, groups, mode):
        """One document of several groups: (key, type's name, components, "request" or "response")."""
        self.count += 1
        name = f"D{self.count}"
        work = pathlib.Path(".build/conformance-documents") / name
        work.mkdir(parents=True, exist_ok=True)
        schemas = {}
        for _, type_name, components, _ in groups:
            schemas |= components
            schemas["Test" + type_name] = {
                "type": "object", "required": ["value"],
                "properties": {"value": {"$ref": f"#/components/schemas/{type_name}"}},
            }
        paths = {
            f"/{type_name}": {"put": operation(type_name, access)} for _, type_name, _, access in groups
        }
        document = {
            "openapi": version, "info": {"title": name, "version": "1"}, "paths": paths,
            "components": {"schemas": schemas},
        }
        (work / "openapi.json").write_text(json.dumps(document))
        settings = {
            "name": name, "spec": "openapi.json", "output": "swift", "generate": ["models", "validators"],
            "access": "internal", "layout": "fixed:1", **mode,
        }
        if any("http://localhost:1234" in json.dumps(part) for part in schemas.values()):
            settings["references"] = self.remotes(work)
        (work / "gen.yaml").write_text(json.dumps({"apis": [settings]}))
        run = subprocess.run(
            [self.gen, "generate", "--config", "gen.yaml", "--quiet"], cwd=work, capture_output=True, text=True)
        (work / "diagnostics.txt").write_text(run.stdout + run.stderr)
        if run.returncode != 0:
            error = next((line for line in run.stderr.splitlines() if ": error:" in line), run.stderr[-300:])
            for key, *_ in groups:
                print(f"  {key}: nothing is generated: {error}")
            self.types += [(key, None) for key, *_ in groups]
            return
        swift = (work / "swift" / "Generated1.swift").read_text()
        self.write(f"{name}.swift", with_own_names(swift, name))
        self.types += [(key, "Test" + type_name) for key, type_name, *_ in groups]

    def remotes(self, work):
        """Copies the documents that tests call http://localhost:1234/…, and says where they are."""
        references = {}
        for file in sorted((self.suite / "remotes").rglob("*.json")):
            path = file.relative_to(self.suite / "remotes").as_posix()
            if "draft" in path and "draft2020-12" not in path:
                continue
            target = work / "remotes" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(file.read_text())
            references["http://localhost:1234/" + path] = "remotes/" + path
        return references


def operation(type_name, access):
    """An operation that sends values of a group, as nearly all do: what a server validates; or one that answers with."""
    body = {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/Test{type_name}"}}}}
    result = {"operationId": "put" + type_name, "responses": {"200": {"description": "Done"}}}
    if access == "request":
        return {**result, "requestBody": {"required": True, **body}}
    result["responses"]["200"] |= body
    return result


def with_own_names(swift, document):
    """The Swift with names that no other document of the module has."""
    names = re.findall(r"^(?:indirect enum|enum|struct|typealias) (\w+)", swift, re.MULTILINE)
    for name in names:
        if not re.match(r"(Test)?(Four|New|Three)\dN\d|D\d+|PutTest", name):
            swift = re.sub(rf"\b{name}\b(?!\")", f"{document}{name}", swift)
    return swift


def main():
    gen, suite, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    output = Output(gen, suite, folder)
    modes = [("", {}), (" (untyped: any)", {"untyped": "any"})]
    for number, (label, mode) in enumerate(modes):
        shared = []
        for key, index, schema in groups(suite / "tests/draft4"):
            if applies_to_30(schema):
                name = f"Four{number}N{index}"
                shared.append((f"draft4{label}/{key}", name, components_30(name, schema), "request"))
        output.generate("3.0.4", shared, mode)
        shared = []
        for key, index, schema in groups(suite / "tests/draft2020-12"):
            name = f"New{number}N{index}"
            group = (f"draft2020-12{label}/{key}", name, components_31(name, schema), "request")
            names = {word for part in schemas_in(schema) if isinstance(part, dict) for word in part}
            if names & (NAMING - {"$schema"}) or "localhost" in json.dumps(schema):
                output.generate("3.1.1", [group], mode)
            else:
                shared.append(group)
        for start in range(0, len(shared), 100):
            output.generate("3.1.1", shared[start:start + 100], mode)
    generate_formats(output, suite)
    shared = []
    for key, index, schema in groups(suite / "tests/draft2020-12/optional"):
        if key.startswith("ecmascript-regex.json#"):
            name = f"New2N{index}"
            shared.append((f"draft2020-12/optional/{key}", name, components_31(name, schema), "request"))
    output.generate("3.1.1", shared, {})
    shared = []
    for number, (key, group) in enumerate(openapi_groups(pathlib.Path(__file__).parent / "openapi-3.0")):
        name = f"Three0N{number}"
        components = {name: group["schema"], **group.get("components", {})}
        made = (f"openapi-3.0/{key}", name, components, group.get("access", "request"))
        # The names of components are values of discriminators.
        if "components" in group:
            output.generate("3.0.4", [made], {})
        else:
            shared.append(made)
    output.generate("3.0.4", shared, {})
    output.finish()


def generate_formats(output, suite):
    """The files about `format`, which counts: as they are, and beside a `type`, so that formats become Swift types."""
    for number, (label, more) in enumerate([("", {}), (" (type: string)", {"type": "string"})], start=3):
        shared = []
        for key, index, schema in groups(suite / "tests/draft2020-12/optional/format"):
            name = f"New{number}N{index}"
            components = components_31(name, {**schema, **more})
            shared.append((f"draft2020-12/optional/format{label}/{key}", name, components, "request"))
        output.generate("3.1.1", shared, {"assertFormats": "all"})


def openapi_groups(folder):
    """Every group of the suite for what OpenAPI 3.0 has of its own."""
    for file in sorted(folder.glob("*.json")):
        for place, group in enumerate(json.loads(file.read_text())):
            yield f"{file.name}#{place}", group


def groups(folder):
    """Every group of a folder of the suite with the name of its file and its place in it."""
    index = 0
    for file in sorted(folder.glob("*.json")):
        for place, group in enumerate(json.loads(file.read_text())):
            index += 1
            yield f"{file.name}#{place}", index, group["schema"]


def table(types):
    """The types by group, in functions that are short enough for the compiler."""
    parts = [types[start:start + 50] for start in range(0, len(types), 50)]
    kind = "[String: (any JSONConvertible.Type)?]"
    text = "import APIRuntime\n\n/// The type of each group; `nil` where nothing is generated.\n"
    text += f"func makeTypes() -> {kind} {{\n  var types: {kind} = [:]\n"
    text += "".join(f"  addTypes{number}(&types)\n" for number in range(len(parts))) + "  return types\n}\n"
    for number, part in enumerate(parts):
        text += f"\nprivate func addTypes{number}(_ types: inout {kind}) {{\n"
        for key, name in part:
            text += f"  types[{json.dumps(key)}] = .some({name + '.self' if name else 'nil'})\n"
        text += "}\n"
    return text


main()
