"""What the page of a record cites."""

from briefings.exports.citing.reference import Reference, reference_of_source
from briefings.model.record import Record
from briefings.pages.addresses import address
from briefings.pages.desk import Desk
from briefings.pages.plan import plan


def sources_of_page(desk: Desk, record: Record) -> tuple[Reference, ...]:
    """The sources of a record's page, in the order of citation, as its own list of sources has them."""
    page = plan(desk)[address(record.kind_name, record.id)].build()
    cited = (entry.link.url.rstrip("/").rpartition("/")[2] for entry in page.sources)
    return tuple(reference_of_source(desk, source) for source in cited)
