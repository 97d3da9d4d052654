"""A briefing in several languages, as its pages tell of it: the other versions, and what one has not caught up on."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.graph.translations import lag_of, original_of, versions_of
from briefings.model.briefing import Briefing
from briefings.pages.announcements import change_anchor
from briefings.pages.catalogue import own_name
from briefings.pages.desk import Desk
from briefings.pages.parts import DateView, Link
from briefings.pages.prose import Numbering


@dataclass(frozen=True, slots=True)
class MissedView:
    """A change of the original that a translation does not show."""

    date: DateView | None
    kind: str
    note: Link
    """Its words, in the language of the original; leads to the note there."""


@dataclass(frozen=True, slots=True)
class LagView:
    """That a translation lags behind its original."""

    state: DateView | None
    """The state that the translation shows."""
    original: Link
    published: DateView | None
    """When the original was published, where that was later."""
    missed: tuple[MissedView, ...]


def other_versions(desk: Desk, briefing: Briefing) -> tuple[Link, ...]:
    """The same briefing in other languages, each named in itself; the original first."""
    return tuple(
        Link(desk.link(one.id).url, own_name(desk.language(one)), "briefing", desk.language(one))
        for one in versions_of(desk.graph, briefing)
        if one.id != briefing.id
    )


def original_link(desk: Desk, briefing: Briefing) -> Link | None:
    """What a briefing is a translation of; None where it is none."""
    original = original_of(desk.corpus, briefing)
    return None if original.id == briefing.id else desk.link(original.id)


def alternates(desk: Desk, briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Language tags and addresses for `hreflang`: every version, this one among them, and the original for all others.

    None where there is one version alone. Of two in one language the first is named: a language has one address.
    """
    versions = versions_of(desk.graph, briefing)
    if len(versions) == 1:
        return
    named: dict[str, str] = {}
    for one in versions:
        named.setdefault(desk.language(one), desk.link(one.id).url)
    yield from named.items()
    yield "x-default", desk.link(versions[0].id).url


def lag_view(desk: Desk, briefing: Briefing) -> LagView | None:
    """What a translation has not caught up on."""
    lag = lag_of(desk.graph, briefing)
    if lag is None:
        return None
    original = original_of(desk.corpus, briefing)
    link = desk.link(original.id)
    # Counted apart: sources of the original's notes are none of this page.
    numbering = Numbering(desk)
    missed = tuple(
        MissedView(
            desk.moment(change.date),
            change.kind,
            Link(
                f"{link.url}#{change_anchor(position)}",
                numbering.prose(original, change.note).plain,
                "briefing",
                link.language,
            ),
        )
        for position, change in lag.changes
    )
    return LagView(desk.moment(lag.state), link, desk.moment(lag.published), missed)
