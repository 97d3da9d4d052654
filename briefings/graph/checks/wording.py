"""How figures and translations are put."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.model.problem import Problem


def figure_out_of_order(subject: Subject) -> Iterator[Problem]:
    """UCDP: best outside low and high is legal for aggregates, so it is a finding and not a mistake."""
    for claim in subject.corpus.claims.values():
        for key, figure in claim.figures.items():
            given = [number for number in (figure.low, figure.best, figure.high) if number is not None]
            if given != sorted(given):
                numbers = " · ".join(str(number) for number in given)
                message = f'the figure "{key}" is not in order from low over best to high: {numbers}'
                hint = "look whether two numbers were exchanged; for a sum of several tolls it may be right"
                yield subject.problem("figure-out-of-order", message, hint, claim, "figures", key)


def translation_without_translator(subject: Subject) -> Iterator[Problem]:
    """A translated quote says who translated it."""
    for claim in subject.corpus.claims.values():
        for position, report in enumerate(claim.reports):
            if report.translation is not None and report.translated_by is None:
                message = "nobody says who translated this quote"
                keys = ("reports", position, "translation")
                yield subject.problem("translation-without-translator", message, "add `translated_by`", claim, *keys)


def translation_without_quote(subject: Subject) -> Iterator[Problem]:
    """A translation stands beside the words that it translates."""
    for claim in subject.corpus.claims.values():
        for position, report in enumerate(claim.reports):
            if report.translation is not None and not report.quote and not report.excerpt:
                message = "the words that this translates are not given"
                hint = "add `quote`, in the language of the source"
                keys = ("reports", position, "translation")
                yield subject.problem("translation-without-quote", message, hint, claim, *keys)
