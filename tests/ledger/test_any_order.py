"""Everything that can be done, undone and done again in any order, beside a model and commits of others.

`PLEDGE_SEQUENCES=600` is the long form.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from pledge_app.domain.line import lines
from pledge_app.domain.standing import standings
from pledge_app.domain.vocabulary import Outcome
from pledge_app.ledger.acts import Acts
from pledge_app.proof.documents import parse_pledge
from tests.acting import Acting
from tests.builders import TODAY, WEEK, a_ledger


class AnyOrder(Acting):
    """Over the ledger itself; the others' commits come from a second connection."""

    def __init__(self) -> None:
        self.folder = TemporaryDirectory()
        ledger = a_ledger(Path(self.folder.name))
        super().__init__(ledger, ledger.reopen(), Acts(ledger, lambda: 100.0), TODAY)

    @invariant()
    def look(self) -> None:
        """Both connections show what the model says."""
        self.compare(self.ledger)
        self.compare(self.other)

    def teardown(self) -> None:
        """Once nothing waits any more, a reader of the whole log finds the same, and the log has no gap."""
        self.ledger.journal.settle()
        store = self.ledger.store
        size = store.log.size(1)
        assert store.entries.count() == size
        heads = {opening.i: opening.head for opening in store.openings(1, 0, size) if opening.head}
        known = {version.sha256: parse_pledge(version.document) for version in store.lines.versions()}
        told = {row.title: row for row in standings(heads, known, horizon=TODAY, not_yet=None, unknown=())}
        through = {known[line.versions[0]].title: line for line in lines(heads, known).values()}
        for pledge in self.model.having("bound", "ended"):
            row, line = told[pledge.title], through[pledge.title]
            counts = (row.kept, row.partly, row.slipped, row.no_occasion, row.excused)
            assert counts == tuple(pledge.told[outcome] for outcome in Outcome)
            assert line.ended == (TODAY if pledge.status == "ended" else None)
            version = line.in_force(TODAY + WEEK)
            assert version
            assert known[version].cadence == self.cadence(pledge.coming or pledge.times)
            assert bool(line.pauses) == pledge.paused
        self.other.close()
        self.ledger.close()
        self.folder.cleanup()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=int(os.environ.get("PLEDGE_SEQUENCES", "40")),
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
