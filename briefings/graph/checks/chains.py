"""Who says it, via whom: chains of attribution that hold."""

from collections.abc import Iterator

from briefings.graph.checks.subject import Subject
from briefings.graph.responses import same_side
from briefings.graph.voices import is_of_type
from briefings.model.problem import Problem
from briefings.model.vocabulary.actors import RELAYING_TYPES


def relay_not_medium(subject: Subject) -> Iterator[Problem]:
    """Only media and agencies relay: a ministry's readout of another's words is the ministry's claim."""
    actors = subject.corpus.actors
    for claim in subject.corpus.claims.values():
        for position, report in enumerate(claim.reports):
            for step, party in enumerate(report.via or ()):
                for actor in party.named:
                    if actor in actors and actors[actor].type not in RELAYING_TYPES:
                        message = f"{actors[actor].name} is no medium or agency, and so cannot relay"
                        hint = "make it the asserter: who reports another's words in its own statement asserts them"
                        keys = ("reports", position, "via", step)
                        yield subject.problem("relay-not-medium", message, hint, claim, *keys)


def loop_in_chain(subject: Subject) -> Iterator[Problem]:
    """Words do not come back to who said them or passed them on."""
    for claim in subject.corpus.claims.values():
        for position, report in enumerate(claim.reports):
            chain = list(claim.asserted_by.named)
            publisher = subject.graph.publisher(report)
            for step, party in enumerate(report.via or ()):
                again = [actor for actor in party.named if actor in chain or actor == publisher]
                chain += party.named
                if again:
                    name = subject.corpus.actors[again[0]].name if again[0] in subject.corpus.actors else again[0]
                    hint = "`via` holds only who stands between the asserter and the publisher of the source"
                    keys = ("reports", position, "via", step)
                    yield subject.problem("loop-in-chain", f"{name} stands twice in the chain", hint, claim, *keys)


def voice_without_medium(subject: Subject) -> Iterator[Problem]:
    """Without a verb, a claim is in its source's own voice: a medium's, or the desk's."""
    desk = subject.settings.publisher.actor
    for claim in subject.corpus.claims.values():
        party = claim.asserted_by
        if claim.verb is None and not is_of_type(subject.graph, party, RELAYING_TYPES) and party.named != (desk,):
            who = subject.graph.party_words(party) or "the asserter"
            message = f"the claim has no verb, and {who} is neither a medium nor the desk"
            hint = "give the source's own verb: `verb: said`"
            yield subject.problem("voice-without-medium", message, hint, claim)


def revision_of_others(subject: Subject) -> Iterator[Problem]:
    """One updates, corrects or takes back one's own words; others' words one disputes or refutes."""
    for claim in subject.corpus.claims.values():
        for position, answer in enumerate(claim.responds_to):
            other = subject.corpus.claims.get(answer.claim)
            if other is None or answer.as_ not in ("updates", "corrects", "retracts"):
                continue
            if not same_side(subject.graph, subject.ledger.sides, claim, other):
                message = f'the claim {answer.as_} "{other.id}", which another side made'
                hint = "use disputes, refutes or qualifies; or say with `relations` that both are one side"
                yield subject.problem("revision-of-others", message, hint, claim, "responds_to", position, "as")


def response_to_itself(subject: Subject) -> Iterator[Problem]:
    """A claim cannot answer itself."""
    for claim in subject.corpus.claims.values():
        for position, answer in enumerate(claim.responds_to):
            if answer.claim == claim.id:
                message = "the claim responds to itself"
                keys = ("responds_to", position, "claim")
                yield subject.problem("response-to-itself", message, "name the other claim", claim, *keys)


def claim_without_report(subject: Subject) -> Iterator[Problem]:
    """A claim was read somewhere, unless the desk itself makes it."""
    desk = subject.settings.publisher.actor
    for claim in subject.corpus.claims.values():
        if not claim.reports and not (desk and desk in claim.asserted_by.named):
            message = "nobody can tell where this claim was read"
            hint = "add `reports` with its source; of the desk's own claims set `publisher.actor`"
            yield subject.problem("claim-without-report", message, hint, claim)
