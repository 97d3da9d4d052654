"""What page builders work with: the released graph, what follows from it, and the site's options."""

import datetime
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import replace
from functools import cached_property
from zoneinfo import ZoneInfo

from briefings.graph.footing import on_retracted
from briefings.graph.freshness import newest_day
from briefings.graph.graph import Graph
from briefings.graph.ledger import Ledger
from briefings.graph.release import Released
from briefings.history.history import History
from briefings.model.actor import Actor
from briefings.model.briefing import Briefing
from briefings.model.corpus import Corpus
from briefings.model.date import Date
from briefings.model.evidence import NO_EVIDENCE, Evidence
from briefings.model.layer import Layer
from briefings.model.picture import Picture, UnfitPicture
from briefings.model.record import Record
from briefings.pages.addresses import address
from briefings.pages.datewords import date_attribute, date_words
from briefings.pages.parts import DateView, Link
from briefings.pages.tongue import Tongue
from briefings.settings import Settings
from briefings.text import plain


class Desk:
    """One edition of a site, ready to have its pages built."""

    def __init__(
        self,
        released: Released,
        settings: Settings,
        evidence: Evidence = NO_EVIDENCE,
        layers: tuple[Layer, ...] = (),
        pictures: Mapping[str, Picture | UnfitPicture] | None = None,
    ) -> None:
        self.released = released
        self.settings = settings
        self.evidence = evidence
        """What was checked against archived copies; of withheld records nothing."""
        self.layers = layers
        """The desk's own map layers that this edition shows."""
        self.pictures = pictures or {}
        """What is known of the pictures that records show, by their paths."""
        self.history: History | None = None
        """What git knows of the content; None where that is nothing, or nobody asked."""
        self.tongue = Tongue(settings.language)
        """The language in which this desk speaks: the site's, until `speaking` another."""
        self._speaking: dict[str, Desk] = {settings.language: self}
        self._links: dict[str, Link] = {}
        self.lines: dict[str, tuple[Briefing, ...]] = {}
        """The briefings of each situation, as far as somebody asked (`pages.briefings`)."""
        self.positions: dict[str, dict[str, int]] = {}
        """Where each stands in them."""

    def speaking(self, language: str) -> "Desk":
        """The same desk, for a page in another language. What was worked out is shared."""
        if language == self.tongue.language:
            return self
        if language not in self._speaking:
            _ = self.ledger, self.on_retracted, self.newest, self.actors_by_name  # once, for all languages
            other = self._speaking[language] = copy(self)
            other.tongue = Tongue(language)
        return self._speaking[language]

    @property
    def say(self) -> Callable[..., str]:
        """A phrase of the interface in the page's language: `Tongue.say`."""
        return self.tongue.say

    @property
    def several(self) -> Callable[..., str]:
        """A phrase that depends on a count: `Tongue.several`."""
        return self.tongue.several

    @property
    def graph(self) -> Graph:
        """The graph of what may be shown."""
        return self.released.graph

    @property
    def corpus(self) -> Corpus:
        """Its records."""
        return self.released.graph.corpus

    @cached_property
    def ledger(self) -> Ledger:
        """Groups, originators and statuses over what may be shown: nothing withheld has a part in them."""
        return Ledger(self.released.graph)

    @cached_property
    def on_retracted(self) -> Mapping[str, tuple[str, ...]]:
        """Record id -> the retracted sources that it stands on."""
        return on_retracted(self.graph)

    @cached_property
    def newest(self) -> datetime.date | None:
        """The site's own newest day: what staleness is counted from."""
        return newest_day(self.graph)

    @cached_property
    def actors_by_name(self) -> Mapping[str, Actor]:
        """Actors by the name that the desk knows them by; of two with one name the last."""
        return {actor.name: actor for actor in self.corpus.actors.values()}

    def record(self, record_id: str) -> Record:
        """A record that is known to exist, because links were checked."""
        record = self.corpus.get(record_id)
        if record is None:
            raise KeyError(record_id)
        return record

    def link(self, record_id: str, text: str | None = None) -> Link:
        """A link to a record, by its name or by other words."""
        if record_id not in self._links:
            record = self.record(record_id)
            where, words = address(record.kind_name, record.id), self.plain_label(record)
            self._links[record_id] = Link(where, words, record.kind_name, self.language(record))
        known = self._links[record_id]
        return replace(known, text=text) if text else known

    def plain_label(self, record: Record) -> str:
        """The record's name in plain text, whatever markup its words hold."""
        if record.kind_name != "claim":
            return record.label
        return plain(self.graph.document(record, record.label), self.graph.name).replace("\n", " ")

    def language(self, record: Record) -> str:
        """The language of a record's own texts."""
        return record.language or self.settings.language

    def moment(self, date: Date | None) -> DateView | None:
        """A time of the desk's own work, in the desk's zone where it names one: the same instant, said once."""
        if date is None or date.instant is None or self.settings.timezone == "UTC":
            return self.date(date)
        try:
            here = date.instant.astimezone(ZoneInfo(self.settings.timezone))
        except OverflowError:  # the first or last hours of the calendar
            return self.date(date)
        return self.date(Date(here.isoformat(timespec="minutes"), said=date.said, why=date.why))

    def date(self, date: Date | None) -> DateView | None:
        """A date for readers: in words, with what the source said, and why it is what it is."""
        if date is None:
            return None
        words = date_words(date, self.tongue.language)
        near = tuple(
            (word, self.link(event))
            for word, event in ((self.say("after"), date.after), (self.say("before"), date.before))
            if event and event in self.corpus.events
        )
        return DateView("" if near and date.edtf is None else words, date_attribute(date), date.said, date.why, near)
