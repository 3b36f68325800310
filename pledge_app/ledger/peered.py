"""Acts over peers: somebody remembered, somebody forgotten. Neither is in a log."""

from dataclasses import dataclass

from pledge_app.ledger.act import Deed, Effect, Moment
from pledge_app.ledger.peers import KeptPeer


@dataclass(slots=True, kw_only=True)
class Peered:
    """A peer of whom was remembered what `before` says is remembered as `after` says; None: not at all.

    `now` is as it is before the act is done: the long part of it was a job's.
    """

    before: KeptPeer | None
    now: KeptPeer | None
    after: KeptPeer | None

    def undo(self, at: Moment) -> Effect:
        at.ledger.peers.turn(self._somebody, known=self.after is not None, then=self.before)
        self.now = self.before
        return self._effect(undone=True)

    def redo(self, at: Moment) -> Effect:
        at.ledger.peers.turn(self._somebody, known=self.now is not None, then=self.after)
        return self._effect()

    @property
    def _somebody(self) -> KeptPeer:
        return next(kept for kept in (self.after, self.before) if kept is not None)

    def _effect(self, *, undone: bool = False) -> Effect:
        deed = Deed.FORGETTING if self.after is None else Deed.REMEMBERING
        return Effect(deed=deed, undone=undone, title=self._somebody.row.petname)
