"""What `briefings verify` says of a run: the content's errors, what was found, and how often."""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefings.cli.session import Session
from briefings.exports.reports import Survey, survey_of, write
from briefings.exports.reports.survey import shown_folder
from briefings.loading.allowances import allowances
from briefings.loading.locate import Locator
from briefings.model.evidence_codes import EVIDENCE
from briefings.model.problem import Severity
from briefings.model.verdict import Finding, Verdict, judge
from briefings.settings import Settings
from briefings.site import Examined
from briefings.verification.verify import Outcome, Verification

_ROWS: tuple[tuple[str, tuple[Outcome, ...]], ...] = (
    ("found", ("found", "segments-found")),
    ("not found", ("not-found",)),
    ("too short", ("too-short",)),
    ("copy unreadable", ("unreadable",)),
    ("not checked", ("not-checked",)),
)
_FROM_THE_LEDGER = frozenset(EVIDENCE) - {"bad-evidence", "evidence-as-media"}
"""What the content was told by the old ledger: this run tells it anew."""


@dataclass(frozen=True)
class VerifyReport:
    """What is said of a run."""

    settings: Settings
    examined: Examined
    done: Verification
    written: bool
    """Whether the ledger was."""

    @property
    def survey(self) -> Survey:
        """The errors of the content and the problems of this run, with their places."""
        tree = self.examined.tree
        found = judge(
            self.done.problems, self.settings.severities, Locator(tree).locate, allowances(tree), partial=True
        )
        own = (one for one in found.findings if one.code in EVIDENCE)
        verdict = Verdict(tuple(sorted((*self._errors(), *own), key=_place)))
        return survey_of(verdict, tree, len(self.examined.graph.corpus), self.settings.content_dir)

    def _errors(self) -> list[Finding]:
        found = self.examined.verdict.findings
        return [one for one in found if one.severity is Severity.ERROR and one.code not in _FROM_THE_LEDGER]

    @property
    def counts(self) -> dict[str, int]:
        """How many passages came out in which way; what did not occur is left out, except what was found."""
        counted = Counter(outcome for _, outcome in self.done.outcomes)
        rows = {name: sum(counted[one] for one in outcomes) for name, outcomes in _ROWS}
        return {name: count for name, count in rows.items() if count or name in ("found", "not found", "not checked")}

    def text(self, session: Session) -> str:
        """The problems, then a table."""
        survey = self.survey
        told = write(survey, "text", session.style(sys.stdout), summary=False)
        width = max(len(f"{count:,}") for count in self.counts.values())
        rows = [f"{count:>{width},}  {name}" for name, count in self.counts.items()]
        folder = shown_folder(self.settings.archive_dir, Path.cwd())
        rows.append(f"quotes, excerpts and figures, held against the copies in {folder or '.'}/")
        table = [] if session.quiet else ["\n".join(rows)]
        return "\n".join(part for part in [told, *table] if part)

    def json(self) -> str:
        """Everything, for programs."""
        found: dict[str, Any] = {
            "current": self.done.current,
            "written": self.written,
            "counts": self.counts,
            "passages": [
                {"claim": p.claim, "source": p.source, "kind": p.kind, "words": p.words, "result": outcome}
                for p, outcome in self.done.outcomes
            ],
            "problems": json.loads(write(self.survey, "json")),
        }
        return json.dumps(found, indent=2, ensure_ascii=False)


def _place(finding: Finding) -> tuple[str, int, int]:
    return finding.place.path, finding.place.line, finding.place.column
