"""The wording of the desk's English texts: how what others say is attributed, and how what the desk expects is put.

The tuples below *are* the policy: one rule, one reason, one code. A rule would rather miss something than cry wolf;
what it looks for, and what it leaves alone, stands in its docstring. Texts in other languages are not looked at, nor
are quotations, tables and code.
"""

from briefings.graph.wording.attribution import unattributed_claim, vague_attribution
from briefings.graph.wording.highlights import single_originator_highlight
from briefings.graph.wording.likelihood import FIRST_ROW, estimates, likelihood_with_confidence
from briefings.graph.wording.naming import Naming
from briefings.graph.wording.prose import Prose, Rule
from briefings.graph.wording.sentences import paragraphs
from briefings.graph.wording.strength import verb_stronger_than_status

OF_WORDS: tuple[Rule, ...] = (likelihood_with_confidence, vague_attribution)
"""Rules that look at the words alone."""
OF_CLAIMS: tuple[Rule, ...] = (verb_stronger_than_status, unattributed_claim, single_originator_highlight)
"""Rules that also ask what is known of a claim: nothing can be said while some record cannot be read."""

__all__ = ["FIRST_ROW", "OF_CLAIMS", "OF_WORDS", "Naming", "Prose", "Rule", "estimates", "paragraphs"]
