"""Sentences for the rules of wording, beside claims of every status."""

from content_samples import ACTORS, MONITOR, RADIO, SOURCES, Records, claim, told

WIRE_SAYS = [{"source": "wire-report"}]
PARTIES: Records = {
    **ACTORS,
    "ministry": {**ACTORS["ministry"], "aliases": ["MoW", "Works Ministry"], "names": {"ar": "وزارة الأشغال"}},
    "spokesman": {"name": "Adam Reed", "type": "person", "relations": [{"as": "spokesperson-for", "of": "ministry"}]},
    "rebels": {"name": "River Front", "type": "rebel-group", "aliases": ["RF"]},
    "monitor": {**MONITOR, "name": "Flood Observatory"},
    "radio": {**RADIO, "aliases": ["PR"]},
}
CLAIMS: Records = {
    "closed": claim("ministry", verb="said", reports=WIRE_SAYS),
    "opened": claim("rebels", ("disputes", "closed-too"), verb="said", reports=WIRE_SAYS),
    "closed-too": claim("ministry", verb="said", reports=WIRE_SAYS),
    "own-words": claim("spokesman", verb="confirmed", reports=WIRE_SAYS),
    "seen": claim("monitor", verb="reported", reports=WIRE_SAYS),
    "voice": claim("wire", reports=[{"source": "wire-report", "via": []}]),
    "agreed": claim("monitor", ("confirms", "agreed-too"), verb="said", reports=WIRE_SAYS),
    "agreed-too": claim("rebels", verb="said", reports=WIRE_SAYS),
    "sure": claim(
        "rebels", verb="said", reports=WIRE_SAYS, status={"value": "confirmed", "why": "Our reporter saw it"}
    ),
    "stance": claim("rebels", kind="position", verb="condemned", reports=WIRE_SAYS),
    "crowd": claim({"said": "a group of farmers"}, verb="said", reports=WIRE_SAYS),
}
"""closed: claimed by a party; opened and closed-too: contested; seen and voice: reported; agreed: corroborated."""


def found(code: str, *highlights: str, text: str = "S", language: str | None = None, desk: str = "") -> list[str]:
    """The messages of one code for a briefing with this text as its summary, and these highlights."""
    fields = {"language": language} if language else {}
    day = {"situation": "s", "title": "D", "published": "2024-12-02", "summary": text, "highlights": list(highlights)}
    situations: Records = {"s": {"title": "S"}}
    shelves = {"situations": situations, "claims": CLAIMS, "actors": PARTIES, "sources": SOURCES}
    return told(code, desk, **shelves, briefings={"day": {**day, **fields}})
