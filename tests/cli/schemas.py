#!/usr/bin/env python3
"""schemas.py SCHEMA FILE: says what is wrong with a JSON file by docs/schemas/SCHEMA.schema.json."""
import json
import pathlib
import sys

from jsonschema import Draft202012Validator, RefResolver  # Debian package python3-jsonschema

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schemas"


def closed(schema):
    """The schema with every object closed: a key that it does not name is an error."""
    if isinstance(schema, list):
        return [closed(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    shut = {key: closed(value) for key, value in schema.items()}
    if "properties" in schema:
        shut.setdefault("additionalProperties", False)
    return shut


def faults_in(name, text, closes):
    """What the schema of that name finds wrong with a JSON text; empty when nothing. `closes`: keys
    that the schema does not name are wrong too, as in all that the program itself writes."""
    shut = closed if closes else lambda schema: schema
    all_schemas = {path.name: shut(json.loads(path.read_text())) for path in FOLDER.glob("*.json")}
    schema = all_schemas[f"{name}.schema.json"]
    Draft202012Validator.check_schema(schema)
    try:
        document = json.loads(text)
    except ValueError as error:
        return [str(error)]
    resolver = RefResolver("", schema, store=all_schemas)  # schemas name one another by their files
    errors = Draft202012Validator(schema, resolver=resolver).iter_errors(document)
    return ["/".join(map(str, error.absolute_path)) + ": " + error.message[:300] for error in errors]


def main(name, file):
    faults = faults_in(name, pathlib.Path(file).read_text(), closes=True)
    print("\n".join(f"{file}: {fault}" for fault in faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
