"""What should stand after acts, undone and done again in any order: a model that knows no ledger.

It knows of the log one thing: whether something has entered it (`logged`) and so leaves a trace. `Refused` is
what the log knows no way back for, `Changed` what others changed since.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from pledge_app.domain.vocabulary import Outcome

SEVEN = 7
USUAL = 3


class Refused(Exception):
    pass


class Changed(Exception):
    pass


@dataclass
class Wording:
    """So many times a week, from so many days from now on."""

    times: int
    holds: int = 0
    logged: bool = False


@dataclass
class Modelled:
    """A pledge or a draft; `note` is what a draft says beside its title, `epoch` counts changes by others."""

    title: str
    position: int
    born: int
    status: Literal["absent", "draft", "bound", "ended"] = "absent"
    note: str = ""
    wordings: list[Wording] = field(default_factory=list)
    end_logged: bool = False
    paused: bool = False
    epoch: int = 0
    told: Counter[Outcome] = field(default_factory=Counter)

    @property
    def times(self) -> int:
        return [wording for wording in self.wordings if wording.holds == 0][-1].times

    @property
    def coming(self) -> int | None:
        return self.wordings[-1].times if self.wordings[-1].holds else None

    def enter(self) -> None:
        """All of it is in the log."""
        for wording in self.wordings:
            wording.logged = True
        self.end_logged = self.status == "ended"

    def word(self, times: int, *, logged: bool = False) -> None:
        weaker = times < self.times or times < self.wordings[-1].times
        self.wordings.append(Wording(times, SEVEN if weaker else 0, logged))

    def unword(self) -> bool:
        """Whether the newest wording could be taken back."""
        if self.wordings[-1].logged and not self.wordings[-1].holds:
            return False
        self.wordings.pop()
        return True


class Model:
    """`before` and `after` are the ways back and forth, the last act last."""

    def __init__(self) -> None:
        self.pledges: list[Modelled] = []
        self.notes = Counter[str]()
        self.before: list[Done] = []
        self.after: list[Done] = []

    def new(self, title: str) -> Modelled:
        """The next pledge, not there yet."""
        position = max([p.position for p in self.shown()], default=0) + 1
        made = Modelled(title, position, len(self.pledges))
        self.pledges.append(made)
        return made

    def shown(self) -> list[Modelled]:
        there = [pledge for pledge in self.pledges if pledge.status != "absent"]
        return sorted(there, key=lambda pledge: (pledge.position, pledge.born))

    def having(self, *status: str) -> list[Modelled]:
        return [pledge for pledge in self.shown() if pledge.status in status]

    def do(self, done: "Done") -> None:
        done.redo()
        self.before.append(done)
        self.after.clear()

    def turn(self, *, back: bool) -> None:
        """Undo, or do again."""
        if back:
            self._turn(self.before, self.after, lambda done: done.undo())
        else:
            self._turn(self.after, self.before, lambda done: done.redo())

    def settle(self) -> None:
        for pledge in self.pledges:
            pledge.enter()
        for done in (*self.before, *self.after):
            done.logged = True

    def _turn(self, source: "list[Done]", target: "list[Done]", way: "Callable[[Done], None]") -> None:
        if not source:
            return
        done = source.pop()
        try:
            way(done)
        except Refused:
            self.after.clear()
        except Changed:
            self.before.clear()
            self.after.clear()
        else:
            target.append(done)


class Done:
    """An act. `logged`: what its last turn brought has entered the log."""

    logged = False

    def redo(self) -> None:
        raise NotImplementedError

    def undo(self) -> None:
        raise NotImplementedError


@dataclass
class Told(Done):
    pledge: Modelled
    new: Counter[Outcome]
    old: Counter[Outcome] = field(default_factory=Counter)

    def redo(self) -> None:
        self.pledge.told = self.pledge.told - self.old + self.new

    def undo(self) -> None:
        self.pledge.told = self.pledge.told - self.new + self.old


@dataclass
class Noted(Done):
    model: Model
    text: str
    pledge: Modelled | None

    def redo(self) -> None:
        self.model.notes += Counter([self.text])
        self.logged = False

    def undo(self) -> None:
        if self.logged and self.pledge is None:
            raise Refused
        self.model.notes -= Counter([self.text])


@dataclass
class Paused(Done):
    pledge: Modelled

    def redo(self) -> None:
        self.pledge.paused = True

    def undo(self) -> None:
        self.pledge.paused = False


@dataclass
class Made(Done):
    pledge: Modelled
    ended: bool = False

    def __post_init__(self) -> None:
        self.epoch, self.note = self.pledge.epoch, self.pledge.note

    def redo(self) -> None:
        if self.ended and self.pledge.end_logged:
            raise Refused
        if not self.ended and self.pledge.note != self.note:
            raise Changed
        if not self.ended:
            self.pledge.wordings = [Wording(USUAL)]
        self.pledge.status, self.ended = "bound", False

    def undo(self) -> None:
        if self.pledge.status == "ended":
            raise Refused
        if self.pledge.epoch != self.epoch:
            raise Changed
        (*more, first) = reversed(self.pledge.wordings)
        if more or first.logged:
            self.pledge.status, self.pledge.end_logged, self.ended = "ended", False, True
        else:
            self.pledge.status, self.pledge.wordings = "draft", []


@dataclass
class Amended(Done):
    pledge: Modelled
    old: int
    new: int
    entered: bool = False

    def __post_init__(self) -> None:
        self.epoch = self.pledge.epoch

    def redo(self) -> None:
        self._turn(self.new)

    def undo(self) -> None:
        self._turn(self.old)

    def _turn(self, times: int) -> None:
        if self.pledge.status == "ended":
            raise Refused
        if self.pledge.epoch != self.epoch:
            raise Changed
        back = self.entered and self.pledge.unword()
        if not back:
            self.pledge.word(times)
        self.entered = not back


@dataclass
class Ended(Done):
    pledge: Modelled

    def __post_init__(self) -> None:
        self.epoch = self.pledge.epoch

    def redo(self) -> None:
        if self.pledge.status == "ended":
            raise Changed
        self.pledge.status, self.pledge.end_logged = "ended", False

    def undo(self) -> None:
        if self.pledge.end_logged:
            raise Refused
        self.pledge.status = "bound"


@dataclass
class Drafted(Done):
    """A draft says `old`, then `new`; None: it is not there."""

    pledge: Modelled
    old: str | None
    new: str | None

    def redo(self) -> None:
        self._turn(self.old, self.new)

    def undo(self) -> None:
        self._turn(self.new, self.old)

    def _turn(self, now: str | None, then: str | None) -> None:
        if (self.pledge.note if self.pledge.status == "draft" else None) != now:
            raise Changed
        self.pledge.status = "absent" if then is None else "draft"
        self.pledge.note = then or ""
