"""What is published must not lead to what is not."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.release import withheld_because
from briefings.model.problem import Problem


def withheld_reference(subject: Subject) -> Iterator[Problem]:
    """A published record that names a withheld one gives it away.

    The internal edition shows both, so there the reference is no mistake. Nor is it where protection hides it.
    """
    if subject.settings.edition == "internal":
        return
    withheld = {record.id: why for record in subject.corpus if (why := withheld_because(record, subject.now))}
    for target, why in withheld.items():
        for referrer in subject.shown.graph.referrers.get(target, ()):
            record = subject.corpus.get(referrer.id)
            # To redact a record is to withhold it: that list may name what is not published.
            if referrer.id not in withheld and record is not None and referrer.field != "redact":
                message = f'the published {record.kind_name} "{record.id}" refers to "{target}", which is {_words(why)}'
                hint = "take the reference out, hold this record back as well, or publish the other"
                yield subject.problem(
                    "withheld-reference", message, hint, record, *referrer.keys, offset=referrer.offset
                )


def _words(why: str) -> str:
    return "a draft" if why == "draft" else why
