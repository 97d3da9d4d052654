"""How the desk's forecasts came out, by the word of likelihood that it used."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefings.model.claim import Claim
from briefings.model.vocabulary.claims import OUTCOME_WORDS
from briefings.model.vocabulary.likelihood import LIKELIHOOD_PERCENT
from briefings.pages.addresses import FORECASTS
from briefings.pages.desk import Desk
from briefings.pages.page import Head, Page
from briefings.pages.parts import DateView, Link


@dataclass(frozen=True, slots=True)
class ForecastRow:
    """A forecast and its outcome; None while its horizon has not passed or nobody has judged it."""

    claim: Link
    asserted: DateView | None
    horizon: DateView | None
    outcome: str | None


@dataclass(frozen=True, slots=True)
class ForecastGroup:
    """All forecasts that used one word."""

    word: str
    percent: tuple[int, int] | None
    """What the word means, in percent; None for forecasts without a word."""
    rows: tuple[ForecastRow, ...]
    tally: tuple[tuple[str, int], ...]
    """How many came out how: each outcome that there is, and the open ones last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastsPage(Page):
    """All forecasts, from the least to the most likely."""

    title: str
    lead: str
    groups: tuple[ForecastGroup, ...]


def build(desk: Desk) -> ForecastsPage:
    """The page of forecasts."""
    lead = desk.say("What the desk held likely, in the words of ICD 203, and how it came out.")
    return ForecastsPage(
        head=Head(FORECASTS, desk.say("Forecasts"), "index", lead, desk.settings.language),
        title=desk.say("Forecasts"),
        lead=lead,
        groups=tuple(_groups(desk)),
    )


def _groups(desk: Desk) -> Iterator[ForecastGroup]:
    by_word: dict[str, list[Claim]] = {word: [] for word in LIKELIHOOD_PERCENT}
    for claim in desk.corpus.claims.values():
        if claim.kind == "forecast":
            by_word.setdefault(claim.likelihood or "", []).append(claim)
    for word in sorted(by_word, key=lambda word: LIKELIHOOD_PERCENT.get(word, (100, 100))):
        if claims := by_word[word]:
            yield ForecastGroup(
                word=desk.say(word or "without a word of likelihood"),
                percent=LIKELIHOOD_PERCENT.get(word),
                rows=tuple(_row(desk, claim) for claim in claims),
                tally=tuple(_tally(desk, claims)),
            )


def _tally(desk: Desk, claims: list[Claim]) -> Iterator[tuple[str, int]]:
    count: Counter[str | None] = Counter(claim.outcome for claim in claims)
    yield from ((desk.say(words), count[outcome]) for outcome, words in OUTCOME_WORDS.items() if count[outcome])
    if count[None]:
        yield desk.say("open"), count[None]


def _row(desk: Desk, claim: Claim) -> ForecastRow:
    outcome = desk.say(OUTCOME_WORDS[claim.outcome]) if claim.outcome else None
    return ForecastRow(desk.link(claim.id), desk.date(claim.asserted), desk.date(claim.horizon), outcome)
