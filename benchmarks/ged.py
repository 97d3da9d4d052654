"""Rows of UCDP GED -> the records of one situation. `ucdp.py` tells how they are read."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from citations import OUTLETS, Citation, citations
from originators import BODIES, RELAYED, outlet_in, parties_in, person_in

Row = dict[str, str]
VIOLENCE = {"1": "Fighting between {} and {}", "2": "Fighting between {} and {}", "3": "Attack by {} on {}"}
_PLACE_KINDS = (("city", "city"), ("town", "town"), ("village", "village"), ("district", "second-order-division"))
_MARKUP = re.compile(r"([\\`*_\[\]<>&~|^#])")
_COUNTRIES = {str(name): code for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}


def read(path: Path) -> list[Row]:
    """The events, by id; the row of HXL tags is not one."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if not any((cell or "").startswith("#") for cell in row.values())]
    return sorted(rows, key=lambda row: (len(row["id"]), row["id"]))


def write(rows: list[Row], out: Path) -> "Import":
    """The content folder: what lasts in files of its own, the rest by the year of the event."""
    imported = Import(rows)
    files: dict[str, dict[str, dict[str, Any]]] = {}
    for shelf, records in imported.shelves.items():
        for record_id, record in records.items():
            name = imported.years.get(record_id, shelf)
            files.setdefault(f"{name}.yml", {}).setdefault(shelf, {})[record_id] = record
    out.mkdir(parents=True, exist_ok=True)
    for name, shelves in sorted(files.items()):
        text = yaml.dump(shelves, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
        (out / name).write_text(text, "utf-8")
    return imported


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes every value out: content may hold no aliases."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


@dataclass(frozen=True)
class Voice:
    """One originator of a row: an actor, or words for somebody unnamed."""

    actor: str = ""
    said: str = ""
    via: str = ""

    @property
    def party(self) -> dict[str, str]:
        return {name: value for name, value in (("actor", self.actor), ("said", self.said)) if value}


@dataclass
class Import:
    """The records that the rows make, by shelf and id, and the years of those that belong to one."""

    rows: list[Row]
    shelves: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    years: dict[str, str] = field(default_factory=dict)
    _ids: dict[tuple[str, ...], str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.sides = sorted({row[side] for row in self.rows for side in ("side_a", "side_b")}, key=len, reverse=True)
        self.fighting = {row["side_b"] for row in self.rows if row["type_of_violence"] == "1"}
        self.situation = self._situation()
        for row in self.rows:
            self._row(row)

    def _situation(self) -> str:
        countries = list(dict.fromkeys(row["country"] for row in self.rows))
        days = sorted(row["date_start"] for row in self.rows)
        name = " and ".join(countries)
        record = {
            "title": f"Organised violence in {name}",
            "started": days[0],
            "places": [self._country(country) for country in countries],
        }
        return self._record("situations", f"organised-violence-{name}", record, name)

    def _row(self, row: Row) -> None:
        year = row["date_start"][:4]
        event = self._event(row)
        self.years[event] = year
        cited = self._sources(row, year)
        first = ""
        for voice, read_in in self._voices(row, cited):
            claim: dict[str, Any] = {"statement": _statement(row), "asserted_by": voice.party}
            if not (voice.actor and self.shelves["actors"][voice.actor]["type"] in ("medium", "news-agency")):
                claim["verb"] = "said"
            claim["attests"] = [event]
            claim["reports"] = [self._report(voice, source, one) for source, one in read_in]
            claim["figures"] = _figures(row)
            if first:
                claim["responds_to"] = [{"claim": first, "as": "confirms"}]
            words = voice.actor or voice.said
            claim_id = self._record("claims", f"{event}-{words}", _given(claim), event, words)
            self.years[claim_id] = year
            first = first or claim_id
        if not first and cited:
            self.shelves["events"][event]["sources"] = [source for source, _ in cited]

    def _report(self, voice: Voice, source: str, citation: Citation) -> dict[str, Any]:
        report: dict[str, Any] = {"source": source}
        if voice.via:
            report["via"] = [voice.via]
        elif voice.actor and self.shelves["sources"][source].get("publisher") == voice.actor:
            report["via"] = []
        if citation.pages:
            report["locator"] = f"p. {citation.pages}"
        return report

    def _event(self, row: Row) -> str:
        one_sided = row["type_of_violence"] == "3"
        roles = ("initiator", "target") if one_sided else ("participant", "participant")
        record = {
            "title": f"{_deed(row)}, {row['where_coordinates'] or row['country']}",
            "situation": self.situation,
            "when": _when(row),
            "where": [_given({"place": self._where(row), "precision": row["where_prec"]})],
            "type": "attack" if one_sided else "armed-clash",
            "actors": [
                {"actor": self._side(row[side]), "role": role}
                for side, role in zip(("side_a", "side_b"), roles, strict=True)
            ],
            "desk_notes": "event clarity 2: the event is an aggregate" if row["event_clarity"] == "2" else "",
        }
        return self._record("events", f"ged-{row['id']}", _given(record), row["id"])

    # Actors

    def _side(self, name: str) -> str:
        kind = "rebel-group" if name in self.fighting else "political-militia"
        record: dict[str, Any] = {"name": name, "type": "civilians" if name == "Civilians" else kind}
        if name.startswith("Government of "):
            record["type"] = "government-body"
            record |= _given({"country": _COUNTRIES.get(name.removeprefix("Government of "), "")})
        if name != "Civilians":
            record["party_to_conflict"] = [self.situation]
        return self._actor(record)

    def _actor(self, record: dict[str, Any]) -> str:
        return self._record("actors", record["name"], record, record["name"])

    def _outlet(self, name: str) -> str:
        kind, spellings = OUTLETS.get(name, ("medium", ()))
        aliases = [spelling for spelling in spellings if len(spelling) > 1]
        return self._actor(_given({"name": name, "type": kind, "aliases": aliases}))

    def _body(self, name: str, kind: str, government: str) -> str:
        if name in self.sides:
            return self._side(name)
        record: dict[str, Any] = {"name": name, "type": kind}
        if government in self.sides:
            record["relations"] = [{"as": "part-of", "of": self._side(government)}]
        return self._actor(record)

    # Originators

    def _voices(
        self, row: Row, cited: list[tuple[str, Citation]]
    ) -> Iterator[tuple[Voice, list[tuple[str, Citation]]]]:
        """Each originator of an event once, with the sources in which it was read: all, for none is coded."""
        originators = list(self._originators(row["source_original"]))
        if originators:
            for voice in dict.fromkeys(originators):
                yield voice, cited
            return
        by_voice: dict[Voice, list[tuple[str, Citation]]] = {}
        for source, one in cited:
            if one.outlet:
                by_voice.setdefault(Voice(self._outlet(one.outlet)), []).append((source, one))
            elif one.authors:
                by_voice.setdefault(Voice(said=" and ".join(one.authors)), []).append((source, one))
        yield from by_voice.items()

    def _originators(self, text: str) -> Iterator[Voice]:
        if relayed := RELAYED.search(text):
            text = text[: relayed.start()]
        via = self._outlet(relayed[1]) if relayed else ""
        seen: set[str] = set()
        for piece in parties_in(text, self.sides):
            voice = self._voice(piece)
            name = voice.actor or voice.said.casefold()
            if name not in seen:
                seen.add(name)
                yield Voice(voice.actor, voice.said, via)

    def _voice(self, words: str) -> Voice:
        if outlet := outlet_in(words):
            return Voice(self._outlet(outlet))
        for pattern, name, kind, government in BODIES:
            if re.search(pattern, words):
                actor = self._body(name, kind, government)
                return Voice(actor, "" if words == name else words)
        for side in self.sides:
            if side != "Civilians" and re.search(rf"(?<!\w){re.escape(side)}(?!\w)", words):
                return Voice(self._side(side), "" if words == side else words)
        if person := person_in(words):
            return Voice(self._actor({"name": person, "type": "person"}), "" if words == person else words)
        return Voice(said=words)

    # Places and sources

    def _country(self, name: str) -> str:
        return self._record(
            "places", name, _given({"name": name, "kind": "country", "country": _COUNTRIES.get(name, "")}), name
        )

    def _where(self, row: Row) -> str:
        """The place that the row names, within its divisions; a position is given to a place that has one."""
        path = [row["country"]]
        within = self._country(row["country"]) if row["country"] else ""
        for column, kind in (("adm_1", "first-order-division"), ("adm_2", "second-order-division")):
            if name := row[column].strip():
                path.append(name)
                within = self._place(path, kind, within, row if name == row["where_coordinates"] else None)
        name = row["where_coordinates"].strip()
        if not name or name in path:
            return within
        kind = next((kind for end, kind in _PLACE_KINDS if name.casefold().endswith(end)), "area")
        if row["where_prec"] == "7":
            kind, within, path = "water", "", []
        return self._place([*path, name], kind, within, row)

    def _place(self, path: list[str], kind: str, within: str, row: Row | None) -> str:
        record: dict[str, Any] = _given({"name": path[-1], "kind": kind, "within": within})
        if row is not None and row["latitude"] and row["longitude"]:
            record |= {"lat": float(row["latitude"]), "lon": float(row["longitude"])}
        place = self._record("places", path[-1], record, *path)
        if "lat" in record and "lat" not in self.shelves["places"][place]:
            self.shelves["places"][place] |= {"lat": record["lat"], "lon": record["lon"]}
        return place

    def _sources(self, row: Row, year: str) -> list[tuple[str, Citation]]:
        found: dict[str, Citation] = {}
        for one in citations(row["source_article"], int(year)):
            source = self._source(one)
            self.years.setdefault(source, year)
            found.setdefault(source, one)
        return list(found.items())

    def _source(self, one: Citation) -> str:
        record = {
            "type": _source_type(one),
            "title": one.title or f"[{one.text}]",
            "publisher": self._outlet(one.outlet) if one.outlet else "",
            "authors": list(one.authors),
            "issued": {"edtf": one.issued, "why": one.why} if one.why else one.issued,
            "url": one.address,
        }
        words = " ".join((one.title or one.text).split()[:8])
        known = (one.outlet, one.issued, one.title or one.text)
        return self._record("sources", f"{one.outlet or 'source'}-{one.issued}-{words}", _given(record), *known)

    # Ids

    def _record(self, shelf: str, name: str, record: dict[str, Any], *same: str) -> str:
        """The id of the record that these words name; what they named first stands."""
        key = (shelf, *(_slug(word) for word in same))
        if key not in self._ids:
            self._ids[key] = self._free(_slug(name), shelf)
            self.shelves.setdefault(shelf, {})[self._ids[key]] = record
        return self._ids[key]

    def _free(self, wanted: str, shelf: str) -> str:
        numbered = (f"{wanted}-{number}" for number in count(2))
        candidates = chain((wanted, f"{wanted}-{shelf.removesuffix('s')}"), numbered)
        free = next(one for one in candidates if one not in self._taken)
        self._taken.add(free)
        return free


def _given(record: dict[str, Any]) -> dict[str, Any]:
    """What is absent in the row is absent in the record; `via: []` says something and stays."""
    return {key: value for key, value in record.items() if value not in ("", None, [], {})}


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    slug = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
    return slug or "x" + "-".join(f"{ord(letter):x}" for letter in text[:12]) or "x"


def _deed(row: Row) -> str:
    return VIOLENCE.get(row["type_of_violence"], "Violence between {} and {}").format(row["side_a"], row["side_b"])


def _statement(row: Row) -> str:
    where = row["where_coordinates"] or row["country"]
    toll = f"; deaths by the best estimate: {row['best']}" if row["best"] else ""
    return _MARKUP.sub(r"\\\1", f"{_deed(row)} in {where}, {row['date_start']}{toll}.")


def _when(row: Row) -> str:
    """A day; several days of one event; or, where the day is not known, some time in the span."""
    start, end = row["date_start"][:10], row["date_end"][:10]
    if row["date_prec"] == "1":
        return start if start == end else f"{start}/{end}"
    return f"{start}~" if start == end else f"[{start}..{end}]"


def _figures(row: Row) -> dict[str, Any]:
    """The row's estimates, and its sums for each side. UCDP codes 0 for none known."""
    deaths = {"measure": "killed", "unit": "people"}
    estimates = {name: int(row[name]) for name in ("low", "best", "high") if row[name]}
    figures = {"deaths": deaths | estimates} if estimates else {}
    parts = {"deaths_a": row["side_a"], "deaths_b": row["side_b"], "deaths_civilians": "civilians",
             "deaths_unknown": "side not known"}  # fmt: skip
    for column, of in parts.items():
        if row[column]:
            figures[column.replace("_", "-")] = {**deaths, "of": of, "best": int(row[column])}
    return figures


def _source_type(one: Citation) -> str:
    if not one.outlet:
        return "book" if one.authors else "document"
    if re.search(r"\bgmt\b|^NTV\b", one.text):
        return "broadcast"
    if one.outlet in ("South Asia Terrorism Portal", "Global Terrorism Database"):
        return "dataset"
    kind, _ = OUTLETS.get(one.outlet, ("medium", ()))
    return "article-newspaper" if kind in ("medium", "news-agency") else "report"
