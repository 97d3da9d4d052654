"""What the evidence ledger says against the content: words not found, words changed since, another copy."""

from collections.abc import Callable, Iterator
from functools import partial

from briefings.graph.checks.subject import Subject
from briefings.graph.evidence import Quoted, entry_of, quoted_in, words_before
from briefings.model.briefing import Briefing
from briefings.model.claim import Claim
from briefings.model.corpus import Corpus
from briefings.model.event import Event
from briefings.model.evidence import EVIDENCE_FILE, Entry, Evidence, Passage
from briefings.model.problem import Problem, quoted

Known = Callable[[Passage], Entry | None]
Hints = Callable[[Quoted], str]


def ledger_against_content(subject: Subject) -> Iterator[Problem]:
    """Everything that the ledger shows to be wrong, without any copy at hand."""
    yield from other_copy(subject.corpus, subject.evidence)
    known = partial(entry_of, subject.corpus, subject.evidence)
    yield from wanting(subject.corpus, known, _ask_verify)
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
    """The record names one copy, and another one was checked; or it names none, and the copy has changed."""
    for source in corpus.sources.values():
        named = source.archive.sha256 if source.archive else None
        entries = known.of_source(source.id)
        others = {entry.sha256 for entry in entries} - {named}
        replaced = sorted((entry.before, entry.sha256) for entry in entries if entry.before)
        if named is not None and others:
            message = f"the quotes were checked against another copy: its SHA-256 begins {min(others)[:12]}"
            hint = "check them against this one: briefings verify; or put the first copy and its SHA-256 back"
            yield Problem("evidence-hash-changed", message, corpus.spot(source, "archive", "sha256"), hint)
        elif named is None and replaced:
            before, now = replaced[0]
            message = f"the copy changed after its words were checked: its SHA-256 was {before[:12]}…, now {now[:12]}…"
            hint = f"if the new one is right, say so: `sha256: {now}`; or put the old one back; then briefings verify"
            keys = ("archive", "file") if source.archive and source.archive.file else ()
            yield Problem("evidence-hash-changed", message, corpus.spot(source, *keys), hint)


def wanting(corpus: Corpus, known: Known, hints: Hints) -> Iterator[Problem]:
    """Words that were looked for and not found, or that prove nothing."""
    for claim in corpus.claims.values():
        for one in quoted_in(claim):
            entry = known(one.passage)
            if entry is None:
                continue
            if one.passage.kind == "figure":
                yield from _figure_wanting(corpus, known, claim, one, entry, hints)
            elif entry.result == "not-found":
                message = f'{quoted(one.passage.words)} does not stand in the archived copy of "{one.passage.source}"'
                yield Problem("quote-not-found", message, corpus.spot(claim, *one.keys), hints(one))
            elif entry.result == "too-short":
                message = f"{quoted(one.passage.words)} is found too easily to prove anything"
                hint = "quote more: three words, or twelve characters, on each side of what you leave out"
                yield Problem("quote-too-short", message, corpus.spot(claim, *one.keys), hint)


def _figure_wanting(
    corpus: Corpus, known: Known, claim: Claim, one: Quoted, entry: Entry, hints: Hints
) -> Iterator[Problem]:
    """A figure needs to stand in one of the claim's sources; what is told is told at the first where it does not."""
    same = (o.passage for o in quoted_in(claim) if o.keys == one.keys)
    entries = [found for passage in same if (found := known(passage))]
    first = next((found for found in entries if found.result == "not-found"), None)
    if entry is first and not any(found.holds for found in entries):
        message = f'{quoted(one.passage.words)} does not stand near the claim\'s words in "{one.passage.source}"'
        yield Problem("figure-not-found", message, corpus.spot(claim, *one.keys), hints(one))


def changed(corpus: Corpus, known: Evidence) -> Iterator[Problem]:
    """Words that differ from those that were checked: the ledger has others of this claim and source, and not these."""
    for claim in corpus.claims.values():
        for one in quoted_in(claim):
            if before := words_before(corpus, known, one.passage):
                message = f"what was checked reads otherwise: {quoted(before)}"
                hint = "check it anew: briefings verify; or put the words back"
                yield Problem("quote-changed-since-check", message, corpus.spot(claim, *one.keys), hint)


def _ask_verify(one: Quoted) -> str:
    ask = f"`briefings verify {one.passage.source}`, with the copy at hand, shows"
    if one.is_said:
        return f"`said` holds the source's own words, in its own language; {ask} what stands there"
    if one.passage.kind == "figure":
        return f"correct the figure, or give the source's own words for it in `said`; {ask} what stands there"
    return f"correct the words; {ask} the nearest passage"
