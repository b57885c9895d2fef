# Prints what a log of schemathesis says is wrong, a line each: findings.py LOG
# Exit code 1 where a server let through what the document forbids. What it refuses is printed only: the tool sends
# integers that do not fit Int, XML, and nulls and nested objects in queries, for which OpenAPI has no notation.
import re
import sys

operation, forbidden, refused, large = "", 0, 0, 0
for block in re.split(r"\n(?=\d+\. Test Case ID|_{3,} )", open(sys.argv[1]).read()):
    operation = (re.match(r"_{3,} (.*?) _{3,}", block) or [None, operation])[1]
    for finding in re.split(r"\n(?=- ST\d+)", block):
        kind = re.match(r"- ST\d+ (.*)", finding)
        if not kind:
            continue
        if "must fit Int" in finding:
            large += 1
            continue
        rejected = "rejected" in kind[1]
        refused, forbidden = refused + rejected, forbidden + (not rejected)
        why = re.search(r'"violations":(.*)', finding) or re.search(r"(\[\d{3}\] .*)", finding)
        request = re.search(r"curl .*", block)
        print(f"  {kind[1]}: {operation}\n    {why[1][:200] if why else ''}\n    {request[0][:400] if request else ''}")
print(f"  let through: {forbidden}, refused: {refused} and {large} integers that do not fit Int")
sys.exit(forbidden > 0)
