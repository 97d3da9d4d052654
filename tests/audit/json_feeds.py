"""Run by `machines.py` in the checkers' environment: JSON Feeds against SchemaStore's schema."""

import json
import sys
from pathlib import Path

import jsonschema
from referencing import Registry
from referencing.jsonschema import DRAFT4

library, site, *files = sys.argv[1:]
schema, first = (json.loads((Path(library) / name).read_text("utf-8")) for name in ("feed.json", "feed-1.json"))
known = [(one["id"], DRAFT4.create_resource(one)) for one in (schema, first)]
validator = jsonschema.Draft4Validator(schema, registry=Registry().with_resources(known))

print(len(files))
for file in files:
    for error in validator.iter_errors(json.loads(Path(file).read_text("utf-8"))):
        print(f"/{Path(file).relative_to(site)}: {error.json_path}: {error.message[:200]}")
