"""What can be wrong with the wording of the desk's texts, and with a comment that lets a problem pass."""

from briefings.model.code import ADVICE, WARNING, Code, group

WORDING = group(
    Code(
        "unattributed-claim",
        WARNING,
        "A text states as a fact what a party claims, or what is contested.",
        "Readers would take the party's word for the desk's.",
    ),
    Code(
        "verb-stronger-than-status",
        WARNING,
        "A verb such as confirmed or revealed introduces a claim that is not established.",
        "The verb takes a side that the ledger does not bear out.",
    ),
    Code(
        "single-originator-highlight",
        WARNING,
        "A highlight rests on one originator, or on none that is stated, and does not say so.",
        "What stands in front is read as established.",
    ),
    Code(
        "vague-attribution",
        ADVICE,
        "A sentence attributes what it says to nobody, and cites nothing.",
        "Nobody can follow it up.",
    ),
    Code(
        "likelihood-with-confidence",
        WARNING,
        "Likelihood and confidence stand in one sentence.",
        "ICD 203: readers take one for the other.",
    ),
    Code(
        "mixed-likelihood",
        WARNING,
        "A briefing mixes both rows of likelihood words.",
        "ICD 203: readers take `likely` and `probable` for different things.",
    ),
)

LETTING_PASS = group(
    Code(
        "useless-allow",
        WARNING,
        "A comment `# allow CODE: reason` lets nothing pass, or may not.",
        "It would hide the next problem, or none; every exception has its reason.",
    ),
)
