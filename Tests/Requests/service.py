# Writes a service that throws from every method, from the protocol that gen wrote: service.py PROTOCOL SERVICE
import re
import sys

source = open(sys.argv[1]).read()
name, members = re.search(r"public protocol (\w+): Sendable \{\n(.*?)\n\}\n", source, re.S).groups()
members = "\n".join(line for line in members.split("\n") if not line.strip().startswith(("///", "@")))
lines = ["import APIRuntime", "", f"struct EmptyService: {name} {{"]
for method in re.split(r"^  func ", members, flags=re.M)[1:]:
    does = "" if method.startswith("authenticate(") else " throw .transport(NothingToSay()) "
    lines.append(f"  func {method.strip()} {{{does}}}")
open(sys.argv[2], "w").write("\n".join(lines + ["}"]) + "\n")
