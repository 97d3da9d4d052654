"""The data dictionary for programs: a Frictionless Data Package (https://specs.frictionlessdata.io/)."""

import re
from typing import Any

from briefings.exports.downloads.encoding import json_file
from briefings.pages.addresses import DOWNLOADS
from briefings.pages.citing import permalink
from briefings.pages.desk import Desk
from briefings.pages.downloads import table_file
from briefings.pages.tables import TABLES, Column, Table

_LICENCE_NAME = re.compile(r"[-a-zA-Z0-9._]+")


def package(desk: Desk) -> bytes:
    """`datapackage.json`."""
    settings = desk.settings
    made: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "ledger",
        "title": settings.site_name,
        "description": "Events, claims, reports, figures, sources, actors and places of the site.",
        "homepage": permalink(desk, DOWNLOADS)[0] if settings.site_url else "",
        "licenses": _licences(settings.publisher.licence),
        "resources": [_resource(table) for table in TABLES],
    }
    return json_file({key: value for key, value in made.items() if value})


def _licences(words: str) -> list[dict[str, str]]:
    """ "CC BY 4.0" is CC-BY-4.0 to the Open Definition; other words stand as a title."""
    name = "-".join(words.split())
    if not _LICENCE_NAME.fullmatch(name):
        return [{"name": "other", "title": words}] if words else []
    return [{"name": name, "title": words}]


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table_file(table).removeprefix(DOWNLOADS),
        "description": table.words,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {"fields": column, "reference": {"resource": other, "fields": "id"}} for column, other in table.refers
            ],
            "missingValues": [""],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.terms:
        constraints["enum"] = list(column.terms)
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.words}
    return field | ({"constraints": constraints} if constraints else {})
