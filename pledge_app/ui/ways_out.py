"""Where trouble is seen to: the page, and the words of the button that leads there."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from pledge_app import errors
from pledge_app.errors import PledgeError
from pledge_app.ui.marking import mark


class WayOut(NamedTuple):
    """A button's words, and where it leads: a page, and what to open in it."""

    words: str
    page: str
    what: str | None = None


_PLEDGES = WayOut(mark("WaysOut", "Go to your pledges"), "pledges")
_PUBLISH = WayOut(mark("WaysOut", "Go to publishing"), "publish")
_BACKUPS = WayOut(mark("WaysOut", "Look at the backups"), "settings", "backups")
_DATA = WayOut(mark("WaysOut", "Go to the data folder"), "settings", "data")

_WAYS: dict[type[PledgeError], WayOut] = {
    errors.DraftPledge: _PLEDGES,
    errors.EndedPledge: _PLEDGES,
    errors.UnknownPledge: _PLEDGES,
    errors.AmbiguousPledge: _PLEDGES,
    errors.SameWording: _PLEDGES,
    errors.ChangedSince: _PLEDGES,
    errors.PreviewStale: _PUBLISH,
    errors.HistoryUndecided: _PUBLISH,
    errors.NotReadBack: _PUBLISH,
    errors.FolderGone: _BACKUPS,
    errors.RecoveryCodeNeeded: WayOut(mark("WaysOut", "Make the recovery code…"), "settings", "code"),
    errors.ReadOnly: _DATA,
    errors.DiskFull: _DATA,
    errors.DiskError: _DATA,
    errors.UnknownPeer: WayOut(mark("WaysOut", "Go to your peers"), "peers"),
}


def way_out(error: PledgeError) -> WayOut | None:
    """Where an error is seen to, in the window's language; None: its words say all that there is to do."""
    way = next((_WAYS[kind] for kind in type(error).__mro__ if kind in _WAYS), None)
    return way and way._replace(words=QCoreApplication.translate("WaysOut", way.words))
