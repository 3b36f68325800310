"""The pages of the rail, in its order; each is built when it is first shown."""

from collections.abc import Callable
from typing import NamedTuple

from pledge_app.ui.controllers.controller import Controller
from pledge_app.ui.look import Look
from pledge_app.ui.session import Session


class Place(NamedTuple):
    """`name` is how `session.go` and the kept window state call it; `icon` is a file of resources/icons."""

    name: str
    icon: str
    build: Callable[[Session, Look], Controller]


def _today(session: Session, look: Look) -> Controller:
    from pledge_app.ui.controllers.today import TodayController

    return TodayController(session, look)


def _pledges(session: Session, look: Look) -> Controller:
    from pledge_app.ui.controllers.pledges import PledgesController

    return PledgesController(session, look)


def _journal(session: Session, look: Look) -> Controller:
    from pledge_app.ui.controllers.journal import JournalController

    return JournalController(session, look)


def _publish(session: Session, _look: Look) -> Controller:
    from pledge_app.ui.controllers.publish import PublishController

    return PublishController(session)


def _peers(session: Session, _look: Look) -> Controller:
    from pledge_app.ui.controllers.peers import PeersController

    return PeersController(session)


def _settings(session: Session, look: Look) -> Controller:
    from pledge_app.ui.controllers.settings import SettingsController

    return SettingsController(session, look)


PLACES = (
    Place(name="today", icon="sun", build=_today),
    Place(name="pledges", icon="scroll-text", build=_pledges),
    Place(name="journal", icon="book-open", build=_journal),
    Place(name="publish", icon="send", build=_publish),
    Place(name="peers", icon="users", build=_peers),
    Place(name="settings", icon="settings", build=_settings),
)
"""Settings come last: they stand at the foot of the rail."""
