"""Prints the verdicts of the Python package jsonschema for what generate.py prints, in the form of schema-verdicts."""
import sys,json,jsonschema
for line in sys.stdin:
    d=json.loads(line); v=jsonschema.Draft202012Validator(d["schema"])
    print("".join("T" if v.is_valid(x) else "F" for x in d["data"]))
