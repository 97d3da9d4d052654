"""Content that is awkward on purpose, and right: long, many, empty, mixed, at the ends of the calendar.

Nothing here happened; every name and number is made for the test. What a person would never type is counted out here:
four hundred rows, three hundred sources.
"""

import atexit
import json
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from sample_site import build

Records = dict[str, dict[str, Any]]

CONFIG = """\
site_name: Awkward
site_url: https://example.org/
theme: {name: briefings}
plugins: [briefings]
"""
WORD = "abcdefghij" * 12
"""One word of 120 letters."""
TITLE = " ".join(f"word{number}" for number in range(1, 61))
"""A title of sixty words."""
MIXED = 'In حلب (Aleppo, חלב) [2024] "القوات" took 12 of 34 villages (35 %), אמרה the spokesman – 50-60 km from دمشق.'
"""Three scripts, digits, brackets and quotation marks in one sentence."""
EMOJI, MARKS = "🌊🏴\u200d☠️", "\u0301\u0308\u0327"
"""Names without a letter: pictures alone, and combining marks alone."""
ROWS, SOURCES, FIGURES, RIVALS, TIES, PLACES = 400, 300, 40, 12, 60, 20


@cache
def built_awkward() -> Path:
    """The site of all of it, built once for all tests of this process; a warning would stop it."""
    folder = Path(tempfile.mkdtemp(prefix="briefings-test-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return build(write_awkward(folder / "desk"), "--strict")


def write_awkward(folder: Path) -> Path:
    """The desk's folder with all of it."""
    shelves = _merged(_places(), _actors(), _sources(), _events(), _claims(), _situations(), _briefings())
    return write_desk(folder, **shelves)


def write_desk(folder: Path, **shelves: Records) -> Path:
    """A folder with a configuration and one file for each shelf. JSON is YAML."""
    content = folder / "docs"
    content.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    for name, records in shelves.items():
        data = json.dumps({name: records}, ensure_ascii=False, indent=1)
        (content / f"{name}.yml").write_text(data, "utf-8")
    return folder


def _merged(*several: dict[str, Records]) -> dict[str, Records]:
    return {name: records for shelves in several for name, records in shelves.items()}


def _places() -> dict[str, Records]:
    places: Records = {
        f"place-{number}": {"name": f"Place {number}", "kind": "town", "lat": 30 + number, "lon": 9 * number - 90}
        for number in range(PLACES)
    }
    nowhere: Records = {"nowhere": {"name": "Somewhere in the hills", "kind": "area"}}
    water: Records = {"water": {"name": EMOJI, "kind": "water", "lat": -17.5, "lon": 179.99}}
    return {"places": places | nowhere | water}


def _actors() -> dict[str, Records]:
    tied = [{"as": "ally-of", "of": f"party-{number}"} for number in range(TIES)]
    parties: Records = {f"party-{number}": {"name": f"Party {number}", "type": "rebel-group"} for number in range(TIES)}
    others: Records = {
        "alliance": {"name": "Alliance of everybody", "type": "coalition", "relations": tied},
        "paper": {"name": "The Paper", "type": "medium"},
        "pictures": {"name": EMOJI, "type": "organisation", "relations": [{"as": "opposes", "of": "alliance"}]},
        "marks": {"name": MARKS, "type": "person", "relations": [{"as": "leads", "of": "pictures"}]},
        "long-word": {"name": WORD, "type": "monitor", "aliases": [WORD[::-1]], "names": {"ar": "ق" * 120}},
    }
    return {"actors": parties | others}


def _sources() -> dict[str, Records]:
    def source(number: int) -> dict[str, Any]:
        return {
            "type": "article-newspaper",
            "title": f"Article {number}",
            "publisher": "paper",
            "issued": f"2024-{number % 7 + 6:02}-{number % 28 + 1:02}",
            "url": f"https://example.org/{number}/{WORD if number % 50 == 0 else ''}",
        }

    last = {"last-day": source(SOURCES) | {"title": MARKS, "issued": "9999-12-31"}}
    return {"sources": {f"source-{number}": source(number) for number in range(SOURCES)} | last}


def _events() -> dict[str, Records]:
    story = {"situation": "story", "sources": ["source-0"]}
    return {
        "events": {
            "everywhere": story
            | {"title": "At once", "when": "2024-05-01", "where": [f"place-{n}" for n in range(20)]},
            "first-year": story | {"title": MARKS, "when": "1000-01-01", "where": ["water"], "actors": ["marks"]},
            "last-year": {
                "title": TITLE,
                "situation": "story",
                "sources": ["last-day"],
                "when": "9999-12-31",
                "where": ["nowhere"],
                "actors": ["long-word"],
            },
        }
    }


def _claims() -> dict[str, Records]:
    rivals: Records = {
        f"rival-{number}": {
            "statement": f"The village is held by [](actor:party-{number}) since {MIXED if number == 3 else 'noon'}.",
            "asserted_by": f"party-{number}",
            "verb": "said",
            "asserted": f"2024-05-{number + 1:02}",
            "attests": ["everywhere"],
            "reports": [{"source": f"source-{number}"}],
            "responds_to": [{"claim": f"rival-{other}", "as": "disputes"} for other in range(number)],
        }
        for number in range(RIVALS)
    }
    counted: Records = {
        "counted": {
            "statement": "Everything was counted.",
            "asserted_by": "long-word",
            "verb": "estimated",
            "asserted": "2024-05-02",
            "reports": [{"source": "source-1", "quote": WORD}],
            "figures": {
                f"figure-{number}": {"measure": "killed", "unit": "people", "best": 10**number if number < 15 else 1}
                for number in range(FIGURES)
            },
        }
    }
    return {"claims": rivals | counted}


def _situations() -> dict[str, Records]:
    return {
        "situations": {
            "story": {"title": TITLE, "started": "1000", "places": ["place-1", "water"]},
            "untold": {"title": "Nothing is told of it"},
            "quiet": {"title": MIXED},
        }
    }


def _briefings() -> dict[str, Records]:
    table = ["| Place | Words | Number |", "|---|---|---:|"]
    table += [f"| Row {number} | {MIXED if number % 100 == 7 else 'x'} | {number} |" for number in range(ROWS)]
    table[10] = f"| {WORD} | {WORD} [@source-7] | {'9' * 60} |"
    here = "[@source-299, para. 3]"
    cited = " ".join(f"Sentence {number} [@source-{number}]." for number in range(SOURCES))
    rivals = " ".join(f"[One says](claim:rival-{number}) so." for number in range(RIVALS))
    story: dict[str, Any] = {"situation": "story", "published": "2024-12-31", "cutoff": "2024-12-30T18:00Z"}
    story["key_figures"] = [{"figure": f"counted#figure-{n}", "label": f"Figure {n}"} for n in range(FIGURES)]
    full = story | {
        "title": TITLE,
        "summary": f"{MIXED} {WORD} {rivals}",
        "sections": [
            {"heading": WORD, "text": "\n".join(table)},
            {"heading": MIXED, "text": cited},
            {"heading": TITLE, "text": f"> {MIXED} {here}\n\n- {WORD} {here}\n\n`{WORD}` {here}\n\n    {WORD * 3}\n"},
        ],
    }
    quiet = {"situation": "quiet", "title": "?", "summary": "Nothing.", "published": "1000-01-01"}
    versions: Records = {
        f"full-{language}": story | {"translation_of": "full", "language": language, "title": words, "summary": rivals}
        for language, words in {"ar": "النص كله: " + MIXED, "uk": "Увесь текст: " + TITLE}.items()
    }
    return {"briefings": {"full": full, **versions, "bare": quiet, "late": quiet | {"published": "9999-12-31"}}}
