"""The JSON Schema of a content file, from the models that decode it: an editor completes and checks as one types."""

from typing import Any

from pydantic import TypeAdapter

from briefings.model.corpus import SHELVES
from briefings.model.scalars import ID_PATTERN

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The schema of every file under content/ (draft 2020-12)."""
    definitions: dict[str, Any] = {}
    shelves: dict[str, Any] = {}
    for shelf, model in SHELVES.items():
        record = TypeAdapter(model).json_schema(ref_template="#/$defs/{model}", by_alias=True)
        definitions |= record.pop("$defs", {})
        definitions[model.__name__] = record
        shelves[shelf] = {
            "type": ["object", "null"],
            "propertyNames": {"pattern": f"^{ID_PATTERN}$"},
            "additionalProperties": {"$ref": f"#/$defs/{model.__name__}"},
            "description": f"{shelf.capitalize()} by id",
        }
    schema = {
        "$schema": DIALECT,
        "title": "briefings content file",
        "description": "A mapping of kind to id to record. The name and folder of the file do not matter.",
        "type": "object",
        "properties": shelves,
        "additionalProperties": False,
        "$defs": definitions,
    }
    written: dict[str, Any] = _as_yaml_is_written(schema)
    return written


def _as_yaml_is_written(schema: Any) -> Any:
    """A text may be written without quotation marks, so that an editor takes `2024` for a number.

    The loader reads every scalar as text; the schema therefore lets numbers, and where the field may be
    absent an empty value, stand for texts.
    """
    if isinstance(schema, list):
        return [_as_yaml_is_written(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    walked = {key: _as_yaml_is_written(value) for key, value in schema.items()}
    if "enum" in walked and "type" in walked and all(str(v).isdigit() for v in walked["enum"]):
        walked.pop("type")
        walked["enum"] = [*walked["enum"], *(int(value) for value in walked["enum"])]
    elif walked.get("type") == "string":
        walked["type"] = ["string", "number"]
    return walked
