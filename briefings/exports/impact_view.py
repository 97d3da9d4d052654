"""Impact as plain data, with the places of everything in the files and on the site."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from briefings.exports.citing.bundles import bundle_addresses
from briefings.graph.impact import CaveatChange, CountChange, Impact, StatusChange
from briefings.graph.resting import Resting
from briefings.graph.status import Standing
from briefings.graph.supposing import SUPPOSED
from briefings.model.problem import Spot
from briefings.pages import briefing as briefing_page
from briefings.pages.addresses import address
from briefings.pages.desk import Desk

View = dict[str, Any]

_ANCHORS = {
    "key-figure": "figures",
    "outlook": "outlook",
    "unknown": "unknowns",
    "change": "changes",
}
"""Where on a briefing's page a part stands that has no anchor of its own."""


def impact_view(desk: Desk, impact: Impact, place: Callable[[Spot], str]) -> View:
    """All of an impact; `place` says where a spot stands in the files."""
    writing = _Writing(desk, place)
    return {
        "record": impact.kind,
        "id": impact.id,
        "place": place(desk.corpus.spot(desk.record(impact.id))),
        "retracted": impact.retracted,
        "rests": [writing.resting(one) for one in impact.rests],
        "files": list(writing.files(impact)),
        "statuses": [_status(change) for change in impact.statuses],
        "counts": [_count(change) for change in impact.counts],
        "disclaimers": [_caveat(change) for change in impact.disclaimers],
        "left_without_support": [writing.named(one) for one in impact.left_without_support],
    }


class _Writing:
    def __init__(self, desk: Desk, place: Callable[[Spot], str]) -> None:
        self.desk, self.place = desk, place
        self.anchors = cache(self._section_anchors)

    def resting(self, one: Resting) -> View:
        return {
            **self.named(one),
            "how": one.how,
            "through": one.through,
            "alone": one.alone,
            "others": list(one.others),
        }

    def named(self, one: Resting) -> View:
        place = self.place(one.spot)
        return {"kind": one.kind, "id": one.id, "part": _part(one), "place": place, "url": self._url(one)}

    def files(self, impact: Impact) -> Iterator[str]:
        """Files of the site in which a source stands besides pages."""
        if impact.kind == "source" or any(one.kind == "source" for one in impact.rests):
            for one in impact.rests:
                if one.kind == "briefing":
                    yield from bundle_addresses(one.id)

    def _url(self, one: Resting) -> str:
        record = self.desk.record(one.id)
        anchor = self._anchor(one) if record.kind_name == "briefing" else ""
        return address(record.kind_name, record.id) + (f"#{anchor}" if anchor else "")

    def _anchor(self, one: Resting) -> str:
        if one.kind == "highlight":
            return f"highlight-{one.number}"
        if one.kind == "paragraph" and one.number is not None:
            return f"{self.anchors(one.id)[one.number - 1]}-{one.paragraph}"
        return _ANCHORS.get(one.kind, "")

    def _section_anchors(self, briefing_id: str) -> tuple[str, ...]:
        return tuple(section.anchor for section in briefing_page.build(self.desk, briefing_id, drawn=False).sections)


def _part(one: Resting) -> str:
    """Which part of its record it is, in words; empty when it is the record itself."""
    if one.kind == "figure":
        return f"figure {one.key}"
    if one.kind == "paragraph":
        return f"section {one.number}, paragraph {one.paragraph}"
    if one.kind in ("source", "claim", "event", "briefing", "disclaimer"):
        return ""
    return f"{one.kind.replace('-', ' ')} {one.number}" if one.number is not None else one.kind


def _status(change: StatusChange) -> View:
    before, after = change.before, change.after
    return {
        "record": change.kind,
        "id": change.id,
        "from": before.status if before else None,
        "to": after.status if after else None,
        "from_reason": _reason(before),
        "to_reason": _reason(after),
    }


def _reason(standing: Standing | None) -> str | None:
    if standing is None:
        return None
    reason = str(standing.reason)
    return "as is supposed here" if reason.endswith(SUPPOSED) else reason


def _count(change: CountChange) -> View:
    return {
        "record": change.kind,
        "id": change.id,
        "what": change.what,
        "from": list(change.before),
        "to": list(change.after),
    }


def _caveat(change: CaveatChange) -> View:
    return {"id": change.id, "gained": list(change.gained), "lost": list(change.lost)}
