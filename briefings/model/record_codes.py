"""What can be wrong with one record: its fields, and its texts."""

from briefings.model.code import ERROR, WARNING, Code, group

DECODING = group(
    Code("unknown-kind", ERROR, "A file has a top-level key that is no kind.", "Its records would be lost."),
    Code("unknown-key", ERROR, "A record has a key that is not defined.", "A misspelt field would be lost silently."),
    Code("missing-field", ERROR, "A required field is missing.", "The record says nothing without it."),
    Code(
        "unknown-value",
        ERROR,
        "A value is not in the list of the field's values.",
        "The field's terms are fixed, so that they can be compared.",
    ),
    Code("wrong-shape", ERROR, "A text, list or mapping stands where another belongs.", "It cannot be read as meant."),
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
    Code("bad-language", ERROR, "A language is not a BCP 47 tag.", "Direction, hyphenation and search go by it."),
    Code("bad-flag", ERROR, "A value is neither true nor false.", "YAML 1.2 knows no yes and no."),
    Code("bad-number", ERROR, "A value is not a number.", "Words of the source belong into `said`."),
    Code("bad-coordinate", ERROR, "A coordinate is out of range.", "The place would stand in the wrong spot."),
    Code("half-coordinate", ERROR, "A place has one of lat and lon.", "One of them says nothing."),
    Code(
        "bad-blur",
        ERROR,
        "A place's `blur` is no size in kilometres, or there is nothing to blur.",
        "A position that must not be told would be told.",
    ),
    Code("bad-hash", ERROR, "A SHA-256 is not 64 hexadecimal digits.", "The copy could not be told from another."),
    Code(
        "bad-path", ERROR, "A file is not named by its path below content/.", "Only what lies there may be published."
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

WRITING = group(
    Code("malformed-citation", ERROR, "A citation cannot be read.", "The statement would stand without its source."),
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
        WARNING,
        "A line is read as the address of a link that nothing uses.",
        "Markdown prints nothing for it.",
    ),
    Code(
        "nested-too-deeply",
        ERROR,
        "Lists or quotations are nested more than 20 deep.",
        "What stands deeper would not be shown.",
    ),
    Code("image-in-text", ERROR, "A text holds an image.", "Images need credit and description: use `media`."),
)
