"""What can be wrong between the content and the archived copies of its sources."""

from briefings.model.code import ADVICE, ERROR, WARNING, Code, group

EVIDENCE = group(
    Code(
        "bad-evidence",
        ERROR,
        "The evidence ledger is damaged.",
        "What was checked could not be told from what was not.",
    ),
    Code(
        "evidence-as-media",
        ERROR,
        "A record shows the evidence ledger.",
        "It names what is withheld, and is never published.",
    ),
    Code(
        "evidence-hash-changed",
        ERROR,
        "An archived copy is not the one that the record names, or that was checked before.",
        "What was found in one file says nothing about another.",
    ),
    Code(
        "quote-not-found",
        ERROR,
        "A quote or an excerpt does not stand in the archived copy of its source.",
        "Nobody's words may be changed.",
    ),
    Code(
        "quote-changed-since-check",
        WARNING,
        "A quote, excerpt or figure is not the one that was checked.",
        "A reader would be told that other words were checked.",
    ),
    Code(
        "quote-too-short",
        ADVICE,
        "A part of a quote is so short that it is found in too many texts.",
        "Finding it proves nothing.",
    ),
    Code(
        "figure-not-found",
        WARNING,
        "A figure does not stand in the archived copy, near the claim's own words.",
        "It may be a slip, or the source says it in words, which belong in `said`.",
    ),
    Code(
        "copy-unreadable",
        ERROR,
        "An archived copy is damaged, cut short, or of a format that is not read (told by `briefings verify`).",
        "It is no evidence.",
    ),
    Code(
        "copy-missing",
        ADVICE,
        "An archived copy that a record names is not on this machine (told by `briefings verify`).",
        "What was checked elsewhere stays as it is.",
    ),
)
