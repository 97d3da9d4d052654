"""What a rule of wording looks at: one text of a record, and what is known of the claims that it links to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from briefings.graph.ledger import Ledger
from briefings.graph.wording.naming import Naming, Who
from briefings.graph.wording.sentences import Paragraph, Sentence
from briefings.model.claim import Claim
from briefings.model.problem import Key, TextProblem
from briefings.model.record import Record


@dataclass(frozen=True)
class Prose:
    """One English text, read."""

    record: Record
    keys: tuple[Key, ...]
    """Where it stands in the record."""
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    ledger: Ledger
    naming: Naming
    _named: dict[tuple[int, Who], bool] = field(default_factory=dict, repr=False)

    @property
    def sentences(self) -> Iterator[Sentence]:
        """All sentences, in reading order."""
        return (sentence for paragraph in self.paragraphs for sentence in paragraph)

    @property
    def is_claims_own(self) -> bool:
        """Whether it is what a claim says: its asserter is a field of the claim, and not in the sentence."""
        return self.record.kind_name == "claim"

    def names_asserter(self, sentence: Sentence, claim: Claim) -> bool:
        """Whether a sentence names who asserts a claim, or anybody on that side."""
        return self._names(sentence, self.naming.asserter(claim))

    def names_outlet(self, sentence: Sentence, claim: Claim) -> bool:
        """Whether a sentence names an outlet in which a claim was read, who relayed it, or the source itself."""
        return self._names(sentence, self.naming.outlets(claim))

    def _names(self, sentence: Sentence, who: Who) -> bool:
        key = (sentence.start, who)
        if key not in self._named:
            self._named[key] = who.is_named(sentence)
        return self._named[key]

    def claim(self, claim_id: str) -> Claim | None:
        """The claim of that id; None while it cannot be read."""
        return self.ledger.graph.corpus.claims.get(claim_id)


Rule = Callable[[Prose], Iterator[TextProblem]]
"""One rule of wording. It yields what one code says, at the very words."""
