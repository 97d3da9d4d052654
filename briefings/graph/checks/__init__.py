"""What an editor would want to be told. The tuple below *is* the policy: one check, one reason, one code.

`prose.worded` stands for the rules of `briefings.graph.wording`, which have a tuple of their own.
"""

from collections.abc import Callable, Iterator

from briefings.graph.checks import (
    chains,
    citations,
    containment,
    contradictions,
    coverage,
    dates,
    evidence,
    files,
    layers,
    leftovers,
    media,
    outlook,
    prose,
    protection,
    releases,
    retractions,
    telltales,
    translations,
    twins,
    wording,
)
from briefings.graph.checks.subject import Subject
from briefings.model.problem import Problem

Check = Callable[[Subject], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    files.no_content,
    files.own_index,
    files.missing_file,
    files.archived_media,
    files.media_without_credit,
    media.unfit_picture,
    media.active_file,
    media.hidden_data,
    media.large_picture,
    layers.unknown_layer_reference,
    layers.layer_without_outline,
    containment.cycle,
    containment.taken_former_id,
    containment.unknown_figure,
    containment.unknown_actor_of_desk,
    releases.withheld_reference,
    telltales.telling_id,
    telltales.telling_claim,
    protection.lone_record,
    protection.disclaimer_hidden,
    protection.disclaimer_by_cover,
    protection.retraction_hidden,
    twins.same_name,
    twins.same_address,
    twins.same_number,
    translations.translation_of_translation,
    translations.translation_without_language,
    translations.same_translation,
    translations.translation_of_other_situation,
    translations.translation_differs,
    translations.translation_behind,
    twins.repeated_heading,
    twins.repeated_reference,
    chains.relay_not_medium,
    chains.loop_in_chain,
    chains.voice_without_medium,
    chains.revision_of_others,
    chains.response_to_itself,
    chains.claim_without_report,
    citations.uncited_highlight,
    citations.highlight_count,
    citations.uncited_paragraph,
    citations.retracted_source,
    retractions.rests_on_retracted,
    dates.report_before_event,
    dates.claim_before_event,
    dates.claim_after_report,
    dates.event_outside_whole,
    dates.revision_before_claim,
    dates.published_before_cutoff,
    dates.change_before_published,
    dates.next_update_before_published,
    dates.source_after_cutoff,
    dates.source_without_date,
    outlook.mixed_likelihood,
    outlook.assessment_of_others,
    outlook.outlook_without_forecast,
    leftovers.unused_record,
    leftovers.unattested_event,
    leftovers.silent_disclaimer,
    wording.figure_out_of_order,
    wording.translation_without_translator,
    wording.translation_without_quote,
    prose.worded,
    contradictions.status_against_evidence,
    contradictions.revised_figure,
    coverage.uncovered_claim,
    evidence.evidence_as_media,
    evidence.ledger_against_content,
)


def check(subject: Subject) -> Iterator[Problem]:
    """All problems that the checks find, check by check."""
    for one in CHECKS:
        yield from one(subject)
