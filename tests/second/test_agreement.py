"""Two readers, one of them written from the pages alone, read the same folders: verdict, counts, memory."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from hashlib import sha256
from random import Random

import pytest

from pledge_app.domain.conduct import Head
from pledge_app.domain.standing import Standing
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.proof.documents import parse_pledge
from pledge_app.proof.folder import Fault, Folder
from pledge_app.proof.memory import Memory
from pledge_app.proof.reading import Reading, read
from tests.domain.naive import Reader as Slow
from tests.second.random_authors import Files, Life, a_life, mishandled
from tests.second.reader import Reader
from tests.second.who import Known

BEGINNING = datetime(2026, 1, 20, 9, tzinfo=UTC)
SEEDS = range(5)


@cache
def life(seed: int, fork: int = -1) -> Life:
    return a_life(seed, fork=fork)


@dataclass
class Pair:
    """The app's reader and the second one, who remember of the person what each of them accepted."""

    id: str
    memory: Memory | None = None
    known: Known | None = None
    now: datetime = BEGINNING
    seen: list[tuple[str, int, date]] = field(default_factory=list)

    def read(self, files: Mapping[str, bytes | None], *, stranger: bool = False) -> tuple[Reading, Reader]:
        """What both say; that they agree on the verdict, on what is remembered, and on what is unknown."""
        shown = {path: Fault.IRREGULAR if data is None else data for path, data in files.items()}
        memory, known = (None, None) if stranger else (self.memory, self.known)
        reading = read(Folder(id=self.id, files=shown), memory, self.now)
        second = Reader(id=self.id, files=files, known=known, now=self.now)
        assert reading.verdict == second.verdict(), (reading.problems, second.found)
        assert (reading.memory is None) == (reading.verdict not in ("first-seen", "consistent", "overdue"))
        if reading.memory is not None:
            assert reading.withheld == len(second.unknown)
        return reading, second

    def accept(self, reading: Reading, second: Reader, files: Files) -> None:
        """Remember it, if it can be, until five days later."""
        now, self.now = self.now, self.now + timedelta(days=5, hours=7)
        if reading.memory is None:
            return
        held = {**(self.known.files if self.known else {}), **files}
        gone = [path for path, data in held.items() if sha256(data).hexdigest() in second.withdrawn]
        for path in gone:
            held.pop(path)
        leaves = {log.origin: log.leaves for log in second.logs.values()}
        self.memory, self.known = reading.memory, Known(files=held, leaves=leaves)
        self.seen += [(origin, len(hashes), now.date()) for origin, hashes in leaves.items()]

    def absences(self, second: Reader) -> dict[int, date | None]:
        """When each leaf's log was last seen without it, by the leaf's number."""
        return {
            leaf: max(
                (at for origin, size, at in self.seen if origin == log.origin and size <= leaf - log.base),
                default=None,
            )
            for log in second.logs.values()
            for leaf in range(log.base, log.base + log.end)
        }


def heads(second: Reader) -> dict[int, Head]:
    return {
        leaf: Head(
            day=date.fromisoformat(head["day"]),
            kind=Kind(head["kind"]),
            outcome=Outcome(head["outcome"]) if head["outcome"] else None,
            pledge=head["pledge"],
            refs=tuple(head["refs"]),
            recorded=date.fromisoformat(head["recorded"]) if "recorded" in head else None,
            until=date.fromisoformat(head["until"]) if "until" in head else None,
            imported="imported" in head,
        )
        for leaf, head in second.heads.items()
    }


def check_counts(
    rows: tuple[Standing, ...], second: Reader, files: Files, absent: dict[int, date | None]
) -> None:
    """That every figure is what somebody who walks every day arrives at, a row for each line of wordings."""
    pledges = {name: parse_pledge(files[f"pledge/{name}.json"]) for name in second.pledges}
    horizon = date.fromisoformat(second.summaries[-1].plain["issued"]) - timedelta(days=1)
    slow = Slow(heads(second), pledges, horizon, absent, sorted(second.unknown))
    assert {frozenset(slow.line(row.sha256)) for row in rows} == {
        frozenset(slow.line(name)) for name in pledges
    }
    for row in rows:
        figures = slow.figures(row.sha256)
        assert {name: getattr(row, name) for name in figures} == figures
        assert row.title == pledges[row.sha256].title
        assert slow.in_force(slow.line(row.sha256), horizon) in (None, row.sha256)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_life_as_it_was_published(seed: int) -> None:
    pair = Pair(life(seed).author.id)
    for files in life(seed).published:
        reading, second = pair.read(files)
        if reading.memory is not None:
            held = {**(pair.known.files if pair.known else {}), **files}
            check_counts(reading.standings, second, held, pair.absences(second))
        pair.accept(reading, second, files)
    assert pair.memory is not None


@pytest.mark.parametrize("seed", SEEDS)
def test_what_became_of_it_on_the_way(seed: int) -> None:
    """Bytes flipped, cut, doubled, files lost or taken from elsewhere or earlier, read by all and nobody."""
    chance, states = Random(seed), life(seed).published  # noqa: S311  tests are to be repeatable
    pair, other = Pair(life(seed).author.id), life(99).published[-1]
    for files in states:
        for _ in range(8):
            shown = chance.randrange(len(states))
            changed, path = mishandled(chance, states[shown], other, states[shown - 1])
            reading, _ = pair.read(changed, stranger=chance.random() < 0.4)
            if changed.get(path) != states[shown][path] and reading.verdict.accepted:
                assert path not in changed
        reading, second = pair.read(files)
        pair.accept(reading, second, files)


@pytest.mark.parametrize("seed", SEEDS)
def test_another_life_under_the_same_keys(seed: int) -> None:
    chance, verdicts = Random(seed), set[str]()  # noqa: S311  tests are to be repeatable
    pair, states = Pair(life(seed).author.id), life(seed).published
    for files in states:
        for _ in range(4):
            fork = chance.choice(life(seed, chance.randrange(3)).published)
            mixed = {**fork, **{path: states[-1][path] for path in chance.sample(sorted(states[-1]), 3)}}
            verdicts.update(pair.read(shown)[0].verdict for shown in (fork, mixed))
        reading, second = pair.read(files)
        pair.accept(reading, second, files)
    assert "rewritten" in verdicts
