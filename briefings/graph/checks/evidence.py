"""What the evidence ledger says against the content: words not found, words changed since, another copy."""

from collections.abc import Callable, Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.evidence import Quoted, entry_of, quoted_in
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.corpus import Corpus
from briefings.model.event import Event
from briefings.model.evidence import EVIDENCE_FILE, Entry, Evidence, Passage
from briefings.model.problem import Problem, quoted

Hints = Callable[[Passage], str]


def ledger_against_content(subject: Subject) -> Iterator[Problem]:
    """Everything that the ledger shows to be wrong, without any copy at hand."""
    yield from other_copy(subject.corpus, subject.evidence)
    yield from wanting(subject.corpus, subject.evidence, _ask_verify)
    yield from changed(subject.corpus, subject.evidence)


def evidence_as_media(subject: Subject) -> Iterator[Problem]:
    """The ledger names what is withheld, too: it is never published."""
    records: tuple[Briefing | Event, ...] = (*subject.corpus.briefings.values(), *subject.corpus.events.values())
    for record in records:
        for position, media in enumerate(record.media):
            if media.file.lower() == EVIDENCE_FILE:
                message = f'"{media.file}" is the evidence ledger, which is not for readers'
                hint = "show another file: pages say by themselves what was checked"
                yield subject.problem("evidence-as-media", message, hint, record, "media", position, "file")


def other_copy(corpus: Corpus, known: Evidence) -> Iterator[Problem]:
    """The record names one copy, and another one was checked."""
    for source in corpus.sources.values():
        named = source.archive.sha256 if source.archive else None
        others = {entry.sha256 for entry in known.of_source(source.id)} - {named}
        if named is not None and others:
            message = f"the quotes were checked against another copy: its SHA-256 begins {min(others)[:12]}"
            hint = "check them against this one: briefings verify; or put the first copy and its SHA-256 back"
            yield Problem("evidence-hash-changed", message, corpus.spot(source, "archive", "sha256"), hint)


def wanting(corpus: Corpus, known: Evidence, hints: Hints) -> Iterator[Problem]:
    """Words that were looked for and not found, or that prove nothing."""
    for claim in corpus.claims.values():
        for one in quoted_in(claim):
            entry = entry_of(corpus, known, one.passage)
            if entry is None:
                continue
            if one.passage.kind == "figure":
                yield from _figure_wanting(corpus, known, claim, one, entry, hints)
            elif entry.result == "not-found":
                message = f'{quoted(one.passage.words)} does not stand in the archived copy of "{one.passage.source}"'
                yield Problem("quote-not-found", message, corpus.spot(claim, *one.keys), hints(one.passage))
            elif entry.result == "too-short":
                message = f"{quoted(one.passage.words)} is found too easily to prove anything"
                hint = "quote more: three words, or twelve characters, on each side of what you leave out"
                yield Problem("quote-too-short", message, corpus.spot(claim, *one.keys), hint)


def _figure_wanting(
    corpus: Corpus, known: Evidence, claim: Claim, one: Quoted, entry: Entry, hints: Hints
) -> Iterator[Problem]:
    """A figure needs to stand in one of the claim's sources; what is told is told at the first of them."""
    same = (o.passage for o in quoted_in(claim) if o.keys == one.keys)
    entries = [found for passage in same if (found := entry_of(corpus, known, passage))]
    if entry is entries[0] and not any(e.holds for e in entries) and any(e.result == "not-found" for e in entries):
        message = f'{quoted(one.passage.words)} does not stand near the claim\'s words in "{one.passage.source}"'
        yield Problem("figure-not-found", message, corpus.spot(claim, *one.keys), hints(one.passage))


def changed(corpus: Corpus, known: Evidence) -> Iterator[Problem]:
    """Words that differ from those that were checked: the ledger has others of this claim and source, and not these."""
    for claim in corpus.claims.values():
        passages = list(quoted_in(claim))
        current = {one.passage for one in passages}
        for one in passages:
            before = [
                entry.passage.words
                for entry in known.of_report(claim.id, one.passage.source)
                if _is_same_place(entry.passage, one.passage) and entry.passage not in current
            ]
            if before and known.get(one.passage) is None:
                message = f"what was checked reads otherwise: {quoted(before[0])}"
                hint = "check it anew: briefings verify; or put the words back"
                yield Problem("quote-changed-since-check", message, corpus.spot(claim, *one.keys), hint)


def _is_same_place(before: Passage, now: Passage) -> bool:
    return before.kind == now.kind and before.figure == now.figure


def _ask_verify(passage: Passage) -> str:
    if passage.kind == "figure":
        return "correct the figure, or give the source's own words for it in `said`"
    return f"correct the words; `briefings verify {passage.source}`, with the copy at hand, shows the nearest passage"
