"""CSL-JSON, by the schema of Citation Style Language 1.0.2."""

import json
from collections.abc import Iterable
from typing import Any

from briefings.exports.citing.dates import csl_date
from briefings.exports.citing.reference import Reference

Item = dict[str, Any]


def csl_item(reference: Reference, language: str = "en") -> Item:
    """One item; `language` is that of dates in words. What is not known has no key."""
    item = {
        "id": reference.id,
        "type": reference.type,
        "title": reference.title,
        "author": [{"literal": name} for name in reference.authors],
        "container-title": reference.container,
        "publisher": reference.publisher,
        "issued": csl_date(reference.issued, language),
        "accessed": csl_date(reference.accessed, language),
        "URL": reference.url,
        "language": reference.language,
        "genre": reference.genre,
        "number": reference.number,
        "version": reference.version,
        "status": reference.status,
    }
    return {key: value for key, value in item.items() if value}


def csl_json(references: Iterable[Reference], language: str = "en") -> str:
    """A list of items, in the order given."""
    items = [csl_item(reference, language) for reference in references]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"
