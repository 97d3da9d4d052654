"""The claim ledger: for every claim of a graph its group, originators and status; for every event its status."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefings.graph.graph import Graph
from briefings.graph.groups import Group, groups_of, speakers
from briefings.graph.responses import Response, responses
from briefings.graph.retraction import Withdrawal
from briefings.graph.setting_aside import SetAside, Silent, silent_claims
from briefings.graph.sides import Sides
from briefings.graph.status import Standing, event_standing, standing
from briefings.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Tally:
    """A count over some claims, each proposition counted once."""

    claims: int
    """Claims, positions, assessments and forecasts."""
    by_status: Mapping[str, int]
    single: int
    """Claims whose proposition rests on one originator."""
    unstated: int
    """Claims whose origin nobody states."""
    originators: tuple[str, ...]
    outlets: tuple[str, ...]


class Ledger:
    """What follows from a graph's claims. Worked out when asked for, once."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.sides = Sides(graph)
        self._standings: dict[str, Standing | None] = {}

    @cached_property
    def silent(self) -> Silent:
        """The claims that are no voices, withdrawn or set aside, and why."""
        return silent_claims(self.graph, self.sides)

    @property
    def withdrawn(self) -> Mapping[str, Withdrawal]:
        """The claims that were taken back, or read in retracted sources alone, and why."""
        return self.silent.withdrawn

    @property
    def set_aside(self) -> Mapping[str, SetAside]:
        """The claims that the desk discounted or their own side corrected, and why."""
        return self.silent.set_aside

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """Claim id -> group."""
        return groups_of(self.graph, self.sides, self.silent)

    def group(self, claim_id: str) -> Group:
        """The group of a claim."""
        return self.groups[claim_id]

    def standing(self, claim_id: str) -> Standing | None:
        """The status of a claim and why; None for what has no status."""
        if claim_id not in self._standings:
            claim = self.graph.corpus.claims[claim_id]
            self._standings[claim_id] = standing(self.graph, self.sides, self.groups, claim, self.silent)
        return self._standings[claim_id]

    def event_standing(self, event_id: str) -> Standing | None:
        """The status of an event and why; None when nothing attests it."""
        event = self.graph.corpus.events[event_id]
        attesting = {claim_id: self.standing(claim_id) for claim_id in self.attesting(event_id)}
        return event_standing(self.graph, attesting, event.sources)

    def attesting(self, event_id: str) -> tuple[str, ...]:
        """Claims that say that the event happened."""
        return self.graph.referring(event_id, "claim", "attests")

    def responses(self, claim: Claim) -> tuple[Response, ...]:
        """What a claim answers and what answers it."""
        return tuple(responses(self.graph, claim))

    def tally(self, claim_ids: Iterable[str]) -> Tally:
        """What the claims of a page amount to."""
        ids = list(claim_ids)
        statuses: dict[str, int] = {}
        groups = {self.group(claim_id).claims: self.group(claim_id) for claim_id in ids}
        for claim_id in ids:
            if found := self.standing(claim_id):
                statuses[found.status] = statuses.get(found.status, 0) + 1
        claims = [c for c in ids if self.graph.corpus.claims[c].kind == "claim"]
        return Tally(
            claims=len(ids),
            by_status=statuses,
            single=sum(1 for claim_id in claims if len(self.group(claim_id).originators) == 1),
            unstated=sum(1 for claim_id in claims if self._is_unstated(claim_id)),
            originators=self._originators(groups.values()),
            outlets=tuple(dict.fromkeys(outlet for group in groups.values() for outlet in group.outlets)),
        )

    def _is_unstated(self, claim_id: str) -> bool:
        group = self.group(claim_id)
        return not group.originators and group.withdrawn != group.claims

    def _originators(self, groups: Collection[Group]) -> tuple[str, ...]:
        """The independent voices of several propositions, each side once, folded two by two in time as in a group.

        That two speak jointly of one matter does not make them one voice in another.
        """
        claims = (self.graph.corpus.claims[claim_id] for group in groups for claim_id in group.claims)
        spoken = (((actor,), claim.asserted) for claim in claims for actor in speakers(self.graph, claim))
        joined = self.sides.one_voice(spoken)
        found: dict[str, str] = {}
        for originator in (originator for group in groups for originator in group.originators):
            found.setdefault(joined.find(originator), originator)
        return tuple(found.values())
