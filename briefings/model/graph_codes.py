"""What can be wrong between records: references, and what does not fit together."""

from briefings.model.code import ADVICE, ERROR, WARNING, Code, group

LINKING = group(
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
        "taken-former-id", ERROR, "A former id is still, or twice, in use.", "One address cannot lead to two records."
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

CHECKING = group(
    Code(
        "relay-not-medium",
        ERROR,
        "A chain's `via` names somebody who is no medium or agency.",
        "Who reports another's words as their own statement is the asserter.",
    ),
    Code(
        "loop-in-chain", ERROR, "Somebody stands twice in one chain.", "Words do not come back to who passed them on."
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
        "uncited-paragraph", WARNING, "A paragraph of a briefing has no citation.", "Readers must be able to trace it."
    ),
    Code("unused-record", WARNING, "Nothing refers to a record.", "It may be a leftover, or a reference is missing."),
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
    Code("retracted-source", WARNING, "Something rests on a retracted source.", "Its statements may no longer hold."),
    Code(
        "rests-on-retracted",
        WARNING,
        "A text or a key figure rests on a claim or event that was retracted.",
        "Readers would take it to hold.",
    ),
    Code("silent-disclaimer", WARNING, "A disclaimer never applies.", "Its rule may be wrong."),
    Code(
        "disclaimer-hidden",
        WARNING,
        "A disclaimer does not stand by a claim, because its rule asks for what a source's protection hides.",
        "Readers are not cautioned, and the desk believes that they are.",
    ),
    Code(
        "disclaimer-by-cover",
        WARNING,
        "A disclaimer stands by a claim only because a source is protected.",
        "It tells readers of the cover what does not hold of the source.",
    ),
    Code(
        "retraction-hidden",
        WARNING,
        "A protected source was retracted or corrected.",
        "Its protection hides that, too: readers take what it said to hold.",
    ),
    Code(
        "telling-id",
        WARNING,
        "The id of a protected source, or of a claim read in it, has words of what is hidden.",
        "Ids stand in addresses and lists, and cannot be changed once they were published.",
    ),
    Code(
        "telling-claim",
        ADVICE,
        "A claim read in a protected source is asserted by the publisher of that source.",
        "Who reads the claim may guess the source.",
    ),
    Code(
        "lone-record",
        WARNING,
        "A record is shown that only a protected source refers to.",
        "That it is there for no reason points at the source.",
    ),
    Code(
        "translation-without-translator",
        ADVICE,
        "A quote is translated, and nobody says by whom.",
        "Readers must know whose words they read.",
    ),
    Code(
        "repeated-reference",
        WARNING,
        "One list names a record twice.",
        "It counts once; another one was probably meant.",
    ),
    Code("same-name", WARNING, "Two actors have the same name.", "One voice would be counted as two originators."),
    Code("same-address", WARNING, "Two sources have the same address.", "One report would be counted as two."),
    Code(
        "same-number",
        WARNING,
        "Two briefings of a situation have the same number.",
        "Readers cite briefings by number.",
    ),
    Code(
        "translation-of-translation",
        WARNING,
        "A briefing names as its original what is a translation itself.",
        "What was changed in the original would be missed.",
    ),
    Code(
        "translation-without-language",
        WARNING,
        "A translation does not say its language.",
        "It would be offered as what it was translated from.",
    ),
    Code(
        "same-translation",
        WARNING,
        "Two versions of a briefing are in the same language.",
        "A reader is shown one of them.",
    ),
    Code(
        "translation-of-other-situation",
        WARNING,
        "A translation is of another situation than its original.",
        "It is probably the translation of another briefing.",
    ),
    Code(
        "translation-differs",
        ADVICE,
        "A translation shows other claims than its original.",
        "Readers of one language are told what those of another are not.",
    ),
    Code(
        "translation-behind",
        ADVICE,
        "The original of a translation was changed later.",
        "Readers of the translation are told so until it is brought up to date.",
    ),
    Code(
        "repeated-heading",
        WARNING,
        "Two sections of a briefing have the same heading.",
        "A link to one of them could lead to the other.",
    ),
    Code(
        "assessment-of-others",
        WARNING,
        "An assessment or forecast is not the desk's own.",
        "What others expect is a claim or a position of theirs.",
    ),
    Code(
        "outlook-without-forecast",
        WARNING,
        "An outlook names a claim that is no assessment or forecast.",
        "The outlook is the desk's own.",
    ),
    Code(
        "translation-without-quote",
        WARNING,
        "A translation stands without the words that it translates.",
        "Nobody could check it.",
    ),
    Code(
        "revision-before-claim",
        WARNING,
        "A claim updates, corrects or retracts a later one.",
        "One of the dates is probably wrong.",
    ),
    Code(
        "change-before-published",
        WARNING,
        "A change is dated before the briefing was published.",
        "One of the dates is probably wrong.",
    ),
    Code(
        "next-update-before-published",
        WARNING,
        "The next update is announced for before the briefing was published.",
        "One of the dates is probably wrong.",
    ),
    Code(
        "status-against-evidence",
        WARNING,
        "An editor's word on a claim says otherwise than the ledger.",
        "What is confirmed is disputed, or its own side took it back or corrected it; or what is discounted has "
        "several originators: one of both needs another look.",
    ),
    Code(
        "revised-figure",
        WARNING,
        "A key figure or a highlight shows a claim that was revised before the cut-off.",
        "Readers would take an old number for the newest.",
    ),
    Code(
        "uncovered-claim",
        WARNING,
        "A briefing shows a claim for whose status the desk demands a disclaimer, and none covers it.",
        "The desk's own rule is not kept.",
    ),
)
