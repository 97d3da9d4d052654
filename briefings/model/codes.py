"""Every problem code: how severe it is, what it means and why it matters.

The documentation (`docs/problems.md`) is written from here, and every code has a golden case.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefings.model.problem import Severity

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem."""

    name: str
    severity: Severity
    meaning: str
    why: str


def _codes(*codes: Code) -> Mapping[str, Code]:
    return {code.name: code for code in codes}


READING = _codes(
    Code(
        "missing-file",
        ERROR,
        "A file that is named is not there.",
        "What cannot be read cannot be published.",
    ),
    Code(
        "unreadable-file",
        ERROR,
        "A file cannot be read.",
        "A record that is left out would change the site silently.",
    ),
    Code(
        "outside-link",
        ERROR,
        "A symbolic link leaves the content folder.",
        "It could publish any file of the machine.",
    ),
    Code("too-large", ERROR, "A file is larger than 1 MB.", "A limit keeps a bad file from stopping the desk."),
    Code("not-utf8", ERROR, "A file is not UTF-8.", "Names in other scripts would come out wrong."),
    Code(
        "byte-order-mark",
        ERROR,
        "A file starts with a byte order mark.",
        "The same content would have different bytes.",
    ),
    Code(
        "line-ends",
        ERROR,
        "A file has line ends other than LF.",
        "Every line would show as changed in the history.",
    ),
    Code("empty-file", ERROR, "A YAML file says nothing.", "An emptied file may be an accident."),
    Code("tab", ERROR, "A tab stands in the indentation.", "YAML indents with spaces alone."),
    Code("yaml-syntax", ERROR, "The file is not YAML.", "Nothing in the file can be read."),
    Code("yaml-character", ERROR, "A control character stands in the file.", "YAML does not allow it."),
    Code("second-document", ERROR, "A file holds a second YAML document.", "What follows `---` would be lost."),
    Code("alias", ERROR, "An anchor or an alias is used.", "A few lines of aliases can fill the memory."),
    Code("tag", ERROR, "A YAML tag is used.", "Types follow from the field; tags can run code elsewhere."),
    Code("bad-key", ERROR, "A key is not a word.", "Only words name fields and ids."),
    Code(
        "duplicate-key",
        ERROR,
        "A key stands twice in one mapping.",
        "The parser would keep the last and lose the first.",
    ),
    Code(
        "too-deep",
        ERROR,
        "Values are nested more than 32 deep.",
        "No record needs it, and deep nesting can stop the program.",
    ),
    Code(
        "too-many-values",
        ERROR,
        "A file holds more than 200,000 values.",
        "A limit keeps a bad file from stopping the desk.",
    ),
)

DECODING = _codes(
    Code("unknown-kind", ERROR, "A file has a top-level key that is no kind.", "Its records would be lost."),
    Code(
        "unknown-key",
        ERROR,
        "A record has a key that is not defined.",
        "A misspelt field would be lost silently.",
    ),
    Code("missing-field", ERROR, "A required field is missing.", "The record says nothing without it."),
    Code(
        "unknown-value",
        ERROR,
        "A value is not in the list of the field's values.",
        "The field's terms are fixed, so that they can be compared.",
    ),
    Code(
        "wrong-shape",
        ERROR,
        "A text, list or mapping stands where another belongs.",
        "It cannot be read as meant.",
    ),
    Code(
        "bad-id",
        ERROR,
        "An id is not made of a-z, 0-9 and single hyphens.",
        "Ids are addresses and must work everywhere.",
    ),
    Code("duplicate-id", ERROR, "An id stands twice.", "Ids are unique over all kinds and files."),
    Code("empty-text", ERROR, "A text is empty.", "Absent means not known; empty means nothing."),
    Code(
        "bidi-control",
        ERROR,
        "A name or title holds an invisible direction control.",
        "It can make a text read as another one.",
    ),
    Code("bad-country", ERROR, "A country is not an ISO 3166-1 code.", "Rules and exports go by it."),
    Code(
        "bad-language",
        ERROR,
        "A language is not a BCP 47 tag.",
        "Direction, hyphenation and search go by it.",
    ),
    Code("bad-flag", ERROR, "A value is neither true nor false.", "YAML 1.2 knows no yes and no."),
    Code("bad-number", ERROR, "A value is not a number.", "Words of the source belong into `said`."),
    Code("bad-coordinate", ERROR, "A coordinate is out of range.", "The place would stand in the wrong spot."),
    Code("half-coordinate", ERROR, "A place has one of lat and lon.", "One of them says nothing."),
    Code(
        "bad-hash",
        ERROR,
        "A SHA-256 is not 64 hexadecimal digits.",
        "The copy could not be told from another.",
    ),
    Code(
        "bad-path",
        ERROR,
        "A file is not named by its path below content/.",
        "Only what lies there may be published.",
    ),
    Code("bad-unit", ERROR, "A figure's unit is not known.", "Figures in different units must not be compared."),
    Code("bad-date", ERROR, "A date cannot be read.", "Dates are EDTF, or a time with its zone."),
    Code("impossible-date", ERROR, "A date does not exist.", "It is a slip, and nobody can tell which."),
    Code("backwards-date", ERROR, "A span ends before it starts.", "Its ends were probably exchanged."),
    Code(
        "weekday-disagrees",
        ERROR,
        "The weekday or day that was said is not that of the date.",
        "One of the two is wrong.",
    ),
    Code("bad-address", ERROR, "A web address cannot be read.", "Readers could not follow it."),
    Code(
        "unsafe-address",
        ERROR,
        "An address is not http, https or mailto, or carries a password.",
        "It could run code in a reader's browser.",
    ),
    Code(
        "bad-party",
        ERROR,
        "A party names nobody, or names somebody twice.",
        "Every statement must be traced to who said it.",
    ),
    Code("empty-place", ERROR, "An event's place is empty.", "Give a place or the source's words."),
    Code("empty-figure", ERROR, "A figure gives neither number nor words.", "There is nothing to show."),
    Code(
        "bad-figure-address",
        ERROR,
        "A key figure is not named as CLAIM#FIGURE.",
        "A figure belongs to the claim that gave it.",
    ),
    Code(
        "status-without-claim",
        ERROR,
        "A position, assessment or forecast has a status.",
        "Only a claim is true or false.",
    ),
    Code(
        "likelihood-without-assessment",
        ERROR,
        "A claim that is no assessment has a likelihood.",
        "Words of likelihood are the desk's own.",
    ),
)

WRITING = _codes(
    Code(
        "malformed-citation",
        ERROR,
        "A citation cannot be read.",
        "The statement would stand without its source.",
    ),
    Code("unknown-mention", ERROR, "A link names a kind that does not exist.", "It would lead nowhere."),
    Code(
        "bad-mention",
        ERROR,
        "A link within the site is not written as a mention.",
        "Mentions are checked; bare links are not.",
    ),
    Code("raw-html", ERROR, "A text holds HTML.", "Raw HTML is never published; it could run code."),
    Code(
        "unused-definition",
        ERROR,
        "A link definition is used nowhere.",
        "Markdown drops its words without a trace.",
    ),
    Code(
        "nested-too-deeply",
        ERROR,
        "Lists or quotes are nested more than 20 deep.",
        "What lies deeper would be lost.",
    ),
    Code("image-in-text", ERROR, "A text holds an image.", "Images need credit and description: use `media`."),
)

LINKING = _codes(
    Code("unknown-id", ERROR, "A reference names a record that does not exist.", "It would lead nowhere."),
    Code(
        "wrong-kind",
        ERROR,
        "A reference names a record of another kind.",
        "An actor cannot be cited, a source cannot act.",
    ),
    Code(
        "unknown-figure",
        ERROR,
        "A key figure names a figure that its claim does not have.",
        "There is nothing to show.",
    ),
    Code(
        "unknown-actor-of-desk",
        ERROR,
        "The site's `publisher.actor` is not an actor.",
        "The desk's own assessments need an asserter.",
    ),
    Code(
        "taken-former-id",
        ERROR,
        "A former id is still, or twice, in use.",
        "One address cannot lead to two records.",
    ),
    Code(
        "cycle",
        ERROR,
        "Records contain, or revise, each other in a circle.",
        "Nothing can be inside itself or newer than itself.",
    ),
    Code(
        "withheld-reference",
        ERROR,
        "A published record refers to one that is not published.",
        "The reference would give it away, or lead nowhere.",
    ),
)

CHECKING = _codes(
    Code(
        "relay-not-medium",
        ERROR,
        "A chain's `via` names somebody who is no medium or agency.",
        "Who reports another's words as their own statement is the asserter.",
    ),
    Code(
        "loop-in-chain",
        ERROR,
        "Somebody stands twice in one chain.",
        "Words do not come back to who passed them on.",
    ),
    Code(
        "voice-without-medium",
        ERROR,
        "A claim has no verb, and its asserter is no medium and not the desk.",
        "Only a medium and the desk speak in their own voice.",
    ),
    Code(
        "revision-of-others",
        ERROR,
        "A claim updates, corrects or retracts another side's.",
        "One can take back only one's own words.",
    ),
    Code("response-to-itself", ERROR, "A claim responds to itself.", "It says nothing."),
    Code("uncited-highlight", ERROR, "A highlight has no citation.", "Readers must be able to trace it."),
    Code(
        "highlight-count",
        WARNING,
        "A briefing has other than 2 to 5 highlights.",
        "Fewer say nothing, more are not read.",
    ),
    Code(
        "uncited-paragraph",
        WARNING,
        "A paragraph of a briefing has no citation.",
        "Readers must be able to trace it.",
    ),
    Code(
        "unused-record",
        WARNING,
        "Nothing refers to a record.",
        "It may be a leftover, or a reference is missing.",
    ),
    Code(
        "unattested-event",
        WARNING,
        "No claim attests an event and it has no sources.",
        "An event stands on who says that it happened.",
    ),
    Code(
        "report-before-event",
        WARNING,
        "A source reports an event before it happened.",
        "One of the dates is probably wrong.",
    ),
    Code(
        "claim-before-event",
        WARNING,
        "A claim was made before the event that it attests.",
        "One of the dates is probably wrong.",
    ),
    Code(
        "claim-after-report",
        WARNING,
        "A claim was made after the source that reports it.",
        "One of the dates is probably wrong.",
    ),
    Code("claim-without-report", WARNING, "A claim has no report.", "Nobody can tell where it was read."),
    Code(
        "event-outside-whole",
        WARNING,
        "An event lies outside the time of the event that it is part of.",
        "One of the dates is probably wrong.",
    ),
    Code(
        "published-before-cutoff",
        WARNING,
        "A briefing was published before its cut-off.",
        "It cannot know what came later.",
    ),
    Code(
        "source-after-cutoff",
        WARNING,
        "A briefing cites a source issued after its cut-off.",
        "The cut-off or the source's date is wrong.",
    ),
    Code(
        "figure-out-of-order",
        WARNING,
        "A figure's best lies outside low and high.",
        "Legal for sums of several tolls; a slip otherwise.",
    ),
    Code("source-without-date", ADVICE, "A source has no date.", "Readers cannot tell when it was known."),
    Code(
        "retracted-source",
        WARNING,
        "Something rests on a retracted source.",
        "Its statements may no longer hold.",
    ),
    Code(
        "likelihood-with-confidence",
        WARNING,
        "Likelihood and confidence stand in one sentence.",
        "ICD 203: readers take one for the other.",
    ),
    Code("silent-disclaimer", WARNING, "A disclaimer never applies.", "Its rule may be wrong."),
    Code(
        "translation-without-translator",
        ADVICE,
        "A quote is translated, and nobody says by whom.",
        "Readers must know whose words they read.",
    ),
)

SITE = _codes(
    Code(
        "own-index",
        ERROR,
        "The content folder has its own index.md.",
        "The home page is generated; both cannot be at /.",
    ),
    Code("no-content", ERROR, "The content folder has no YAML file.", "There is nothing to publish."),
)

CODES: Mapping[str, Code] = {**READING, **DECODING, **WRITING, **LINKING, **CHECKING, **SITE}
