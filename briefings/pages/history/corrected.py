"""What a correction changed: the wording before and after it, from the versions around it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from briefings.history.differences import Passage, differences, told_once, without_references
from briefings.history.history import History
from briefings.history.versions import Version
from briefings.model.briefing import Briefing, Change
from briefings.pages.desk import Desk
from briefings.pages.history.addresses import changes_url
from briefings.pages.history.lines import ChangeLine, lines_of
from briefings.pages.history.view import hidden_because

_AROUND = 12
"""Words that stay on either side of what changed."""
_LONGEST = 400
"""Characters of a text that is given in full where nearly all of it changed."""
_DERIVED = ("status", "originators", "outlets", "response", "claims")


@dataclass(frozen=True, slots=True)
class Corrected:
    """What changed with the version of which a correction tells."""

    before: int
    """Number of the version that was corrected."""
    after: int
    lines: tuple[ChangeLine, ...]
    """Each with old and new wording, of long texts the passages that changed; none where a version is not shown."""
    changes_url: str
    """Everything that changed with it; empty where a version is not shown."""

    @property
    def hidden(self) -> bool:
        """Whether one of both versions is not shown, so that its wording is not either."""
        return not self.changes_url


def corrected_by(desk: Desk, briefing: Briefing, change: Change) -> Corrected | None:
    """What a note of the kind `correction` changed, in the words of this desk; None where the past does not say."""
    history = desk.history
    after = history.noted(briefing, change, ZoneInfo(desk.settings.timezone)) if history else None
    if history is None or after is None:
        return None
    before = history.versions(briefing.id)[after.number - 2]
    if hidden_because(history, before) or hidden_because(history, after):
        return Corrected(before.number, after.number, (), "")
    lines = tuple(_lines(desk, history, before, after))
    return Corrected(before.number, after.number, lines, changes_url(briefing.id, after.number))


def _lines(desk: Desk, history: History, before: Version, after: Version) -> Iterator[ChangeLine]:
    """The briefing's own words, what it shows, then what follows of that; of what came only where nothing stood."""
    old, new = history.facts(before), history.facts(after)
    found = sorted(
        without_references(told_once(differences(old, new), old, new)), key=lambda one: one.key.field in _DERIVED
    )
    names = {**old.names, **new.names}
    lines = [line for one in found for line in lines_of(one, desk.tongue, names)]
    yield from map(in_brief, [line for line in lines if line.before] or lines)


def in_brief(line: ChangeLine) -> ChangeLine:
    """The same, of a long text the passages that changed, with the words around them."""
    if not line.words:
        return replace(line, before=_cut(line.before), after=_cut(line.after))
    words = tuple(_passages(line.words))
    before, after = (
        "".join(passage.words for passage in words if passage.change != other).strip() for other in ("added", "removed")
    )
    return replace(line, before=before, after=after, words=words)


def _passages(words: tuple[Passage, ...]) -> Iterator[Passage]:
    for index, passage in enumerate(words):
        pieces = passage.words.split(" ")
        first, last = index == 0, index == len(words) - 1
        if passage.change != "same" or len(pieces) <= _AROUND * (1 if first or last else 2) + 2:
            yield passage
            continue
        end = "" if first else " ".join(pieces[:_AROUND]) + " "
        start = "" if last else " ".join(pieces[-_AROUND:])
        yield Passage(f"{end}… {start}" if start else f"{end}…", "same")


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + "…"
