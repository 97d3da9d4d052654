"""What a source is.

Source: item types of the Citation Style Language 1.0.2 (CSL); the scale is ACLED's.
"""

from collections.abc import Mapping
from typing import Literal

SourceType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
SourceStatus = Literal["retracted", "corrected"]
SourceScale = Literal["local-partner", "subnational", "national", "regional", "international", "new-media", "other"]

SOURCE_TYPE_WORDS: Mapping[str, str] = {
    "article-newspaper": "news article",
    "article-journal": "journal article",
    "article-magazine": "magazine article",
    "paper-conference": "conference paper",
    "legal_case": "legal case",
    "motion_picture": "film or video",
    "musical_score": "musical score",
    "personal_communication": "personal communication",
    "post": "post",
    "post-weblog": "blog post",
    "webpage": "web page",
    "entry-dictionary": "dictionary entry",
    "entry-encyclopedia": "encyclopedia entry",
    "review-book": "book review",
}
"""Types that read otherwise than they are written."""
