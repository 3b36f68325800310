"""Where trouble leads: to pages and parts of them that are there, in the window's language."""

from collections.abc import Callable

import pytest

from pledge_app.errors import Busy, PledgeError, RecoveryCodeNeeded, UnknownPeer
from pledge_app.settings import Language
from pledge_app.ui import ways_out
from pledge_app.ui.finding import SECTIONS
from pledge_app.ui.places import PLACES
from pledge_app.ui.ways_out import way_out


@pytest.mark.parametrize("kind", ways_out._WAYS)
def test_every_way_leads_somewhere(kind: type[PledgeError]) -> None:
    _, page, what = ways_out._WAYS[kind]
    assert page in [place.name for place in PLACES]
    assert what is None or (page == "settings" and what in SECTIONS)


def test_it_speaks_the_language_that_is_on(speak: Callable[[Language], None]) -> None:
    speak(Language.CHINESE)
    way = way_out(RecoveryCodeNeeded("/home/ana"))
    assert way == ("生成恢复码…", "settings", "code")


def test_most_words_say_all_that_there_is_to_do() -> None:
    assert way_out(Busy("/home/ana")) is None
    assert way_out(UnknownPeer("ab")) == ("Go to your peers", "peers", None)
