"""The record that a command names, the edition in which it stands, and its place in the files."""

from collections.abc import Callable

from briefings.errors import BriefingsError, UsageError
from briefings.exports.reports import survey_of
from briefings.graph.evidence import shown_evidence
from briefings.graph.release import release
from briefings.loading.locate import Locator
from briefings.model.problem import Spot
from briefings.model.record import Record
from briefings.model.suggestion import closest
from briefings.pages.desk import Desk
from briefings.settings import Edition, Settings
from briefings.site import Examined


class ContentHasErrors(BriefingsError):
    """What would be derived could be wrong."""

    exit_code = 1


def wanted(examined: Examined, record_id: str) -> Record:
    """The record. `UsageError` where there is none, `ContentHasErrors` where nothing can be derived."""
    corpus, failed = examined.graph.corpus, examined.verdict.failed()
    record = corpus.get(record_id)
    if record is None:
        now = next((known.id for known in corpus if record_id in known.former_ids), None)
        known = f'it is now "{now}"' if now else closest(record_id, (known.id for known in corpus))
        broken = "the content has errors, and it may be in what cannot be read: briefings check" if failed else ""
        raise UsageError(f'there is no record "{record_id}"', known or broken)
    if failed:
        raise ContentHasErrors("the content has errors, so that what follows from it is not known", "briefings check")
    return record


def edition_with(examined: Examined, settings: Settings, record: Record) -> Desk:
    """The edition in which the record stands: the site's own where it is shown there."""
    editions: tuple[Edition, ...] = (settings.edition, "internal")
    for edition in editions:
        released = release(examined.graph, edition, examined.now)
        if released.graph.corpus.get(record.id) is not None:
            break
    return Desk(released, settings, shown_evidence(examined.evidence, released))


def places(examined: Examined, settings: Settings) -> Callable[[Spot], str]:
    """Says where a spot stands, as an editor's terminal names it: `content/day.yml:14:3`."""
    locator = Locator(examined.tree)
    survey = survey_of(examined.verdict, examined.tree, 0, settings.content_dir)

    def place(spot: Spot) -> str:
        found = locator.place(spot)
        return f"{survey.shown(found.path)}:{found.line}:{found.column}"

    return place
