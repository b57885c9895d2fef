"""Prints random schemas, each with 20 random values: a line of JSON for each schema.

    generate.py DIALECT SEED COUNT

DIALECT is `2020-12` (JSON Schema) or `3.0` (the Schema Object of OpenAPI 3.0).
"""
import json
import random
import sys

dialect, seed, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
r = random.Random(seed)
NAMES = ["a", "b", "c", "ab"]
NUMBERS = [0, 1, 2, 3, -1, 1.0, 1.5, 0.5, 10, 100, 1e2, 2.5, -0.5, 4, 0.1, 0.3, 19.99, 1e-7, -0.0, 2**53 + 1, 1e20]
STEPS = [1, 2, 0.5, 3, 1.5, 0.1, 0.01, 1e-7, 2.5]
TEXTS = ["", "a", "ab", "abc", "b", "é", "e\u0301", "1", "aa", "ba", "😀"]
PATTERNS = ["^a", "b$", "^[a-c]+$", "a", "^.{2}$", "^$", "[0-9]", "^.$"]
TYPES = ["boolean", "integer", "number", "string", "array", "object"]


def value(depth):
    kind = r.randrange(9 if depth > 0 else 6)
    if kind == 0:
        return None
    if kind == 1:
        return r.random() < 0.5
    if kind in (2, 3):
        return r.choice(NUMBERS)
    if kind in (4, 5):
        return r.choice(TEXTS)
    if kind == 6:
        return [value(depth - 1) for _ in range(r.randrange(4))]
    return {r.choice(NAMES): value(depth - 1) for _ in range(r.randrange(4))}


def schemas(depth, most):
    return [schema(depth - 1) for _ in range(r.randrange(1, most))]


def members(names, depth):
    return {r.choice(names): schema(depth - 1) for _ in range(r.randrange(1, 3))}


# What both dialects have: keywords by what makes a value for them at a depth.
COMMON = [
    lambda d: {"enum": [value(1) for _ in range(r.randrange(1, 5))]},
    lambda d: {"multipleOf": r.choice(STEPS)},
    lambda d: {r.choice(["minLength", "maxLength"]): r.randrange(3)},
    lambda d: {"minLength": r.randrange(3), "maxLength": r.randrange(3)},
    lambda d: {"pattern": r.choice(PATTERNS)},
    lambda d: {r.choice(["minItems", "maxItems"]): r.randrange(3)},
    lambda d: {"uniqueItems": True},
    lambda d: {"items": schema(d - 1)},
    lambda d: {"required": r.sample(NAMES, r.randrange(1, 3))},
    lambda d: {"properties": members(NAMES, d)},
    lambda d: {"properties": members(NAMES, d), "additionalProperties": schema(d - 1)},
    lambda d: {"additionalProperties": r.choice([True, False, schema(d - 1)])},
    lambda d: {r.choice(["minProperties", "maxProperties"]): r.randrange(3)},
    lambda d: {"allOf": schemas(d, 3)},
    lambda d: {"anyOf": schemas(d, 4)},
    lambda d: {"oneOf": schemas(d, 4)},
    lambda d: {"not": schema(d - 1)},
]
ONLY_2020_12 = [
    lambda d: {"type": r.choice(TYPES + ["null"])},
    lambda d: {"type": r.sample(TYPES + ["null"], r.randrange(1, 4))},
    lambda d: {"const": value(2)},
    lambda d: {r.choice(["minimum", "maximum"]): r.choice(NUMBERS)},
    lambda d: {r.choice(["exclusiveMinimum", "exclusiveMaximum"]): r.choice(NUMBERS)},
    lambda d: {"prefixItems": schemas(d, 3)},
    lambda d: {"contains": schema(d - 1), **maybe("minContains"), **maybe("maxContains")},
    lambda d: {"patternProperties": members(PATTERNS, d)},
    lambda d: {"propertyNames": schema(d - 1)},
    lambda d: {"dependentRequired": {r.choice(NAMES): r.sample(NAMES, 1)}},
    lambda d: {"dependentSchemas": {r.choice(NAMES): schema(d - 1)}},
    lambda d: {"if": schema(d - 1), r.choice(["then", "else"]): schema(d - 1)},
    lambda d: {"if": schema(d - 1), "then": schema(d - 1), "else": schema(d - 1)},
    lambda d: {"unevaluatedProperties": schema(d - 1)},
    lambda d: {"unevaluatedItems": schema(d - 1)},
]
ONLY_3_0 = [
    lambda d: {"type": r.choice(TYPES)},
    lambda d: {"type": r.choice(TYPES), "nullable": r.random() < 0.7},
    lambda d: {"minimum": r.choice(NUMBERS), "exclusiveMinimum": r.random() < 0.5},
    lambda d: {"maximum": r.choice(NUMBERS), "exclusiveMaximum": r.random() < 0.5},
    lambda d: {r.choice(["minimum", "maximum"]): r.choice(NUMBERS)},
]
KEYWORDS = COMMON + (ONLY_2020_12 if dialect == "2020-12" else ONLY_3_0)


def maybe(name):
    return {name: r.randrange(3)} if r.random() < 0.4 else {}


def schema(depth):
    if depth <= 0 or r.random() < 0.08:
        kind = r.random()
        if dialect == "3.0":
            return {} if kind < 0.2 else {"type": r.choice(TYPES)} if kind < 0.8 else {"enum": [value(1)]}
        if kind < 0.3:
            return r.random() < 0.6
        return {"type": r.choice(TYPES + ["null"])} if kind < 0.8 else {"const": value(1)}
    result = {}
    for _ in range(r.randrange(1, 4)):
        result |= r.choice(KEYWORDS)(depth)
    return result


for _ in range(count):
    print(json.dumps({"schema": schema(3), "data": [value(3) for _ in range(20)]}))
