"""Holds the verdicts of schema-verdicts against those of a validator written in Python, and explains where they differ.

    judge.py DIALECT CASES OURS

For `2020-12` that is the package jsonschema, for `3.0` openapi-schema-validator. Where the verdicts differ, the validator
is asked again with one of its habits taken away after the other; the habit that makes it agree is the explanation. Prints
how many verdicts each explains, and exits with 1, showing the first ones, where none does.
"""
import json
import sys
from collections import Counter
from decimal import Decimal

import jsonschema


def is_integer(_, value):
    return not isinstance(value, bool) and isinstance(value, (int, float, Decimal)) and value == int(value)


def is_number(_, value):
    return not isinstance(value, bool) and isinstance(value, (int, float, Decimal))


def multiple_of(validator, step, instance, _):
    if is_number(validator, instance) and Decimal(str(instance)) % Decimal(str(step)) != 0:
        yield jsonschema.ValidationError("not a multiple")


def validators(dialect):
    """The validator as it is, and with its habits taken away, each with the habit's name."""
    if dialect == "2020-12":
        plain = jsonschema.Draft202012Validator
        checker = plain.TYPE_CHECKER.redefine("integer", is_integer)
    else:
        from openapi_schema_validator import OAS30Validator as plain

        checker = plain.TYPE_CHECKER.redefine("integer", is_integer).redefine("number", is_number)
    exact = jsonschema.validators.extend(plain, {"multipleOf": multiple_of})
    whole = jsonschema.validators.extend(plain, type_checker=checker)
    both = jsonschema.validators.extend(exact, type_checker=checker)
    return plain, [
        ("multipleOf is asked of binary fractions", exact), ("1.0 is no integer", whole),
        ("multipleOf of binary fractions, and 1.0 is no integer", both),
    ]


def main():
    dialect, cases, ours = sys.argv[1:]
    plain, others = validators(dialect)
    total, counts, unexplained = 0, Counter(), []
    for line, mine in zip(open(cases), open(ours), strict=True):
        case = json.loads(line)
        schema, mine = case["schema"], mine.strip()
        theirs = plain(schema)
        if len(mine) != len(case["data"]):
            unexplained.append(f"{mine} for {json.dumps(schema)}")
            continue
        for value, verdict in zip(case["data"], mine):
            total += 1
            if theirs.is_valid(value) == (verdict == "T"):
                counts["the same"] += 1
                continue
            name = next((name for name, other in others if other(schema).is_valid(value) == (verdict == "T")), None)
            if name:
                counts[f"they differ: {name}"] += 1
            else:
                unexplained.append(f"ours {verdict}: {json.dumps(schema)} {json.dumps(value)}")
    print(f"{dialect}: {total} verdicts")
    for name, number in counts.most_common():
        print(f"  {number:7} {name}")
    if unexplained:
        print(f"  {len(unexplained):7} UNEXPLAINED")
        print("\n".join("    " + text[:400] for text in sorted(unexplained, key=len)[:15]))
        sys.exit(1)


main()
