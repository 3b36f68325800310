"""Authors with random lives, and folders of theirs that went through random hands."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256
from random import Random
from typing import Any

from pledge_app.domain.cadence import Cadence, OnOccasion, Refusal, Scheduled, Weekdays
from pledge_app.domain.conduct import Body, Head
from pledge_app.domain.pledge import ChangeKind, Exceptions, Pledge
from pledge_app.domain.vocabulary import Kind, Outcome
from pledge_app.proof import note
from tests.builders import a_pledge
from tests.publications import Author, Entry, a_key

Files = dict[str, bytes]


@dataclass
class Life:
    """An author to whom `chance` happens day by day, from the first days of 2026 on."""

    chance: Random
    author: Author
    today: date = date(2026, 1, 5)
    lines: list[list[str]] = field(default_factory=list)
    wordings: dict[str, Pledge] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    published: list[Files] = field(default_factory=list)

    def live(self, steps: int, fork: int) -> None:
        """Another `fork` is another life after as many steps."""
        self.promise()
        ways: list[tuple[int, Callable[[], object]]] = [
            (3, self.promise), (6, self.reword), (18, self.report), (4, self.pause), (1, self.end),
            (6, self.take_back), (3, self.remark), (6, self.summarise), (1, self.change_keys),
            (1, self.withdraw),
        ]  # fmt: skip
        for step in range(steps):
            if step == fork:
                self.chance.seed(fork)
            self.today += timedelta(self.chance.choice([0, 0, 0, 1, 1, 3, 6]))
            self.chance.choices([way for _, way in ways], [weight for weight, _ in ways])[0]()
        self.summarise()

    def cadence(self) -> Cadence:
        days = tuple(sorted(self.chance.sample(range(1, 8), self.chance.randint(1, 7))))
        often = Scheduled(times=self.chance.randint(1, 8), days=self.chance.choice([1, 2, 3, 5, 7, 10, 30]))
        rhythms: list[Cadence] = [often, often, Weekdays(weekdays=days), OnOccasion(), Refusal()]
        return self.chance.choice(rhythms)

    def exceptions(self) -> Exceptions | None:
        days = self.chance.choice([7, 30])
        return self.chance.choice([None, None, Exceptions(count=self.chance.randint(1, 5), days=days)])

    def some(self) -> str:
        return self.chance.choice(self.chance.choice(self.lines))

    def promise(self) -> None:
        title = f"{self.author.name} {len(self.wordings)}"
        made = a_pledge(title, cadence=self.cadence(), exceptions=self.exceptions())
        self.lines.append([self.author.pledge(made, day=self.today)])
        self.wordings[self.lines[-1][0]] = made

    def reword(self) -> None:
        line = self.chance.choice(self.lines)
        prev = self.chance.choice([line[-1], line[-1], line[-1], self.chance.choice(line)])
        fields = (
            {"cadence": self.cadence()},
            {"exceptions": self.exceptions()},
            {"checks": (f"{self.today}",)},
        )
        changed: dict[str, Any] = self.chance.choice([{}, *fields])
        made = replace(
            self.wordings[prev],
            prev=prev,
            change=self.chance.choice(list(ChangeKind)),
            statement=f"{len(self.wordings)}",
            **changed,
        )
        line.append(self.author.pledge(made, day=self.today))
        self.wordings[line[-1]] = made

    def report(self) -> None:
        day = self.today - timedelta(self.chance.choice([0, 0, 1, 3, 9]))
        refs = self.chance.sample(self.entries(), 1) if self.entries() and self.chance.random() < 0.3 else []
        recorded = None if day == self.today or self.chance.random() < 0.3 else self.today
        self.author.conduct(
            self.some(),
            day,
            self.chance.choice(list(Outcome)),
            refs=tuple(refs),
            recorded=recorded,
            imported=self.chance.random() < 0.1,
            body=Body(text="words", chips=("tired",)) if self.chance.random() < 0.2 else None,
        )

    def entries(self) -> list[int]:
        return [i for i, content in enumerate(self.author.log.contents) if isinstance(content, Entry)]

    def pause(self) -> None:
        start = self.today + timedelta(self.chance.choice([-5, -1, 0, 0, 2, 5]))
        until, recorded = (
            start + timedelta(self.chance.randint(0, 15)),
            None if start == self.today else self.today,
        )
        head = Head(day=start, kind=Kind.PAUSE, pledge=self.some(), until=until, recorded=recorded)
        self.author.entry(head)

    def end(self) -> None:
        self.author.entry(Head(day=self.today, kind=Kind.WITHDRAW, pledge=self.some()))

    def take_back(self) -> None:
        known = self.entries()
        refs = sorted(self.chance.sample(known, min(len(known), self.chance.randint(1, 2))))
        head = Head(day=self.today, kind=Kind.WITHDRAW, pledge=self.some(), refs=tuple(refs))
        self.author.entry(head)

    def remark(self) -> None:
        kind = self.chance.choice([Kind.NOTE, Kind.REPAIR, Kind.REDACT])
        pledge = None if kind is Kind.REDACT else self.some()
        self.author.entry(Head(day=self.today, kind=kind, pledge=pledge))

    def summarise(self) -> None:
        log = self.author.log
        own = [i for i in self.entries() if i >= log.summarised]
        closed, lost = ({i for i in own if self.chance.random() < part} for part in (0.15, 0.03))
        again = {i for i in self.hidden if self.chance.random() < 0.3}
        said = {i for i in own if self.chance.random() < 0.2}
        self.hidden = (self.hidden - again) | closed | lost
        self.author.summarise(
            closed=closed - lost,
            lost=lost,
            said=said,
            reopened=again,
            issued=self.today,
            next_due=self.chance.choice([None, self.today + timedelta(self.chance.randint(0, 60))]),
        )
        self.published.append(self.author.published())

    def change_keys(self) -> None:
        """Another name, a planned or an emergency change of keys, another log."""
        author, number = self.author, len(self.author.statements)
        if self.chance.random() < 0.5:
            self.summarise()
        if self.chance.random() < 0.3:
            author.state(name=f"{author.name} {number}")
            return
        planned = self.chance.random() < 0.5
        fields: dict[str, Any] = {}
        if not planned or self.chance.random() < 0.5:
            fields, self.hidden = author.move(reason=self.chance.choice(["moved", "lost", "stolen"])), set()
        if not planned:
            witness = a_key(f"{author.name} witness {number}").public
            name = note.witness_name(witness)
            fields["witness"] = note.Vkey(name=name, public=witness, kind=note.COSIGNATURE).text()
        if planned and fields and self.chance.random() < 0.5:
            author.state(**fields)
        else:
            author.rotate(planned=planned, **fields)

    def withdraw(self) -> None:
        """One of the summaries, which stays where it is or is deleted."""
        if not self.author.summaries:
            return
        seq = self.chance.randrange(len(self.author.summaries))
        self.author.withdraw(sha256(self.author.summaries[seq]).hexdigest())
        if self.chance.random() < 0.7:
            for ending in ("", ".sig"):
                self.author.files.pop(f"summary/{seq}.json{ending}", None)


def a_life(seed: int, *, fork: int = -1) -> Life:
    chance = Random(seed)  # noqa: S311  tests are to be repeatable
    life = Life(chance, Author(f"Author {seed}"))
    life.live(chance.randint(5, 60), fork)
    return life


def mishandled(
    chance: Random, files: Files, other: Files, earlier: Files
) -> tuple[dict[str, bytes | None], str]:
    """The files after one thing happened to one of them, and which: `other` are of somebody else."""
    path = chance.choice(sorted(files))
    data, alike = files[path], [one for one in sorted(files) if one.split("/")[0] == path.split("/")[0]]
    place = chance.randrange(len(data))
    foreign = [one for one in sorted(other) if one.split("/")[0] == path.split("/")[0]]
    changed: bytes | None = chance.choice(
        [
            data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :],
            data[:place],
            data[:place] + data[place + 1 :],
            data + chance.choice([b"\n", b"\0", b" ", data]),
            b"",
            None,
            files[chance.choice(alike)],
            other[chance.choice(foreign)] if foreign else b"{}",
            earlier.get(path, b"[]"),
            data.replace(b'"v":1', b'"v":1 ', 1),
            data.replace(b",", b",,", 1),
        ]
    )
    if changed is not None and chance.random() < 0.25:
        return {name: kept for name, kept in files.items() if name != path}, path
    return {**files, path: changed}, path
