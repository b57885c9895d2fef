"""Measures the Python package jsonschema-rs on what `validation-speed FOLDER` has written there.

    jsonschema-rs.py FOLDER

`evaluate` is of a value that Python has read before, which the package takes over into its own first; `read and evaluate`
is with json.loads.
"""
import json
import pathlib
import sys
import time

import jsonschema_rs

folder = pathlib.Path(sys.argv[1])
text = (folder / "instance.json").read_text()
size = len(text.encode())
instance = json.loads(text)


def rate(check):
    best = float("inf")
    for _ in range(101):
        start = time.perf_counter()
        assert check()
        best = min(best, time.perf_counter() - start)
    return size / 1e6 / best


print("the same by jsonschema-rs, from Python")
for file in sorted(folder.glob("*.schema.json")):
    validator = jsonschema_rs.validator_for(json.loads(file.read_text()))
    name = file.name.removesuffix(".schema.json")
    alone = rate(lambda: validator.is_valid(instance))
    both = rate(lambda: validator.is_valid(json.loads(text)))
    print(f"{name:54}{alone:8.0f} {both:17.0f}")
