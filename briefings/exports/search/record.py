"""What the search knows about one page or record of the site."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing that a reader can find, as plain text.

    `url` is relative to the root of the site and identifies the record: two records with one url are a mistake
    of the caller. `names` holds aliases and names in other scripts. `when` and `context` are words for the
    reader; `sort_date` is an ISO day or empty. `status` is the term of a status, shown by its mark. `direction` is
    that of the text, "rtl" or empty. `facets` maps the name of a facet to the values that the record has in it;
    `kind`, `language` and `status` become facets by themselves.
    """

    url: str
    kind: str
    title: str
    names: tuple[str, ...] = ()
    text: str = ""
    when: str = ""
    sort_date: str = ""
    language: str = "en"
    direction: str = ""
    status: str = ""
    context: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def facet_values(self) -> list[tuple[str, str]]:
        """Return every (facet, value) of the record once, in order."""
        pairs = {("kind", self.kind), ("language", self.language)}
        if self.status:
            pairs.add(("status", self.status))
        pairs.update((name, value) for name, values in self.facets.items() for value in values)
        return sorted(pairs)
