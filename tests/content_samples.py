"""Small content for tests: records as an editor writes them, loaded and linked."""

import datetime
import json
from typing import Any

from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.link import link
from briefings.loading.loader import load
from briefings.loading.tree import MemoryTree
from briefings.model.corpus import Corpus
from briefings.settings import Publisher, Settings
from briefings.site import examine

NOW = datetime.datetime(2024, 12, 3, tzinfo=datetime.UTC)
Records = dict[str, dict[str, Any]]

MINISTRY = {"name": "Ministry of Works", "type": "government-body"}
SPOKESMAN = {"name": "The spokesman", "type": "person", "relations": [{"as": "spokesperson-for", "of": "ministry"}]}
REBELS = {"name": "The rebels", "type": "rebel-group"}
MONITOR = {"name": "The monitor", "type": "monitor"}
WIRE = {"name": "Plain Wire", "type": "news-agency"}
RADIO = {"name": "Plain Radio", "type": "medium"}
ACTORS: Records = {
    "ministry": MINISTRY,
    "spokesman": SPOKESMAN,
    "rebels": REBELS,
    "monitor": MONITOR,
    "wire": WIRE,
    "radio": RADIO,
}
SOURCES: Records = {
    "wire-report": {"type": "article-newspaper", "title": "Bridge closed", "publisher": "wire", "issued": "2024-11-30"},
    "radio-report": {"type": "broadcast", "title": "Evening news", "publisher": "radio", "issued": "2024-12-01"},
}


def tree(**shelves: Records) -> MemoryTree:
    """One file with these records. JSON is YAML, and its texts are quoted."""
    return MemoryTree({"day.yml": json.dumps(shelves, ensure_ascii=False).encode()})


def corpus(**shelves: Records) -> Corpus:
    """The records, which must all be right."""
    loaded = load(tree(**shelves))
    assert not loaded.problems, loaded.problems
    return loaded.corpus


def linked(**shelves: Records) -> Graph:
    """The records with their references, which must all resolve."""
    graph, problems = link(corpus(**shelves))
    assert not problems, problems
    return graph


def ledger(claims: Records, **shelves: Records) -> Ledger:
    """The ledger of these claims by the sample actors."""
    return Ledger(linked(**{"claims": claims, "actors": ACTORS, "sources": SOURCES, **shelves}))


def told(code: str, desk: str = "", files: tuple[str, ...] = (), /, **shelves: Records) -> list[str]:
    """The messages of one code that examining these records gives."""
    content = MemoryTree({**tree(**shelves).files, **dict.fromkeys(files, b"")})
    settings = Settings(publisher=Publisher(actor=desk))
    return [found.message for found in examine(settings, content, NOW).verdict.findings if found.code == code]


def claim(by: Any, *responses: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """A claim by a party; `responses` are pairs such as ("disputes", "other-claim")."""
    answers = [{"claim": other, "as": how} for how, other in responses]
    return {"statement": "The bridge is closed.", "asserted_by": by, "responds_to": answers, **fields}
