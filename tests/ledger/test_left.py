"""What was typed when the window was locked is there again, once."""

from pathlib import Path

from pledge_app.ledger.ledger import Ledger
from pledge_app.storage.store import Store
from tests.builders import KEY, a_ledger


def test_it_is_kept_until_it_is_taken(tmp_path: Path) -> None:
    with a_ledger(tmp_path) as ledger:
        assert ledger.left.take() == {}
        ledger.left.keep({"quick": "kept: half a sen", "search": "限"})
    with Ledger(tmp_path, Store.open(tmp_path / "pledge.db", KEY)) as ledger:
        assert ledger.left.take() == {"quick": "kept: half a sen", "search": "限"}
        assert ledger.left.take() == {}
