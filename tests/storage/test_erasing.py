"""What was destroyed, as databases of all schemas tell it."""

from contextlib import closing
from pathlib import Path

import pytest

from pledge_app.storage import erasing, schema
from pledge_app.storage.database import Database
from pledge_app.storage.erasing import HERE, Erasing
from tests.builders import KEY, TODAY, a_store, a_version, append, conduct


@pytest.mark.parametrize("number", range(1, erasing.FIRST_SCHEMA))
def test_before_it_came_nothing_was_destroyed(tmp_path: Path, number: int) -> None:
    path = tmp_path / "pledge.db"
    path.touch(mode=0o600)
    with closing(Database(path, KEY)) as old, old.transaction():
        schema.migrate(old.connection, schema.steps(number))
        assert erasing.seen(old) == 0


def test_the_number_ascends_and_counts_once_no_page_holds_the_words(tmp_path: Path) -> None:
    with closing(a_store(tmp_path)) as store:
        version, made = a_version(store), Erasing(store)
        first = append(store, conduct(version, text="one"), conduct(version, text="two"))
        with store.transaction():
            made.erase(first, TODAY)
            made.erase(first + 1, TODAY)
            made.owe([HERE, "/a"])
        one, two = made.all()
        assert (one.entry, two.entry) == (first, first + 1)
        assert one.number < two.number
        assert erasing.seen(store.database) == 0
        made.settle(HERE)
        assert (erasing.seen(store.database), made.owed()) == (two.number, ["/a"])
        assert not made.has_words(first)
        assert made.day(first) == TODAY
