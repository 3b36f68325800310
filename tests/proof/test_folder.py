import pytest

from pledge_app.proof.canonical import CHECKPOINT_CAP, DOCUMENT_CAP, SIGNATURE_CAP, SUMMARY_CAP
from pledge_app.proof.folder import limit, tile_at
from pledge_app.proof.tiles import Tile, tiles

HEX = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("identity/0.json", DOCUMENT_CAP),
        ("identity/12.json.sig", SIGNATURE_CAP),
        ("identity/1.json.recovery.sig", SIGNATURE_CAP),
        ("summary/7.json", SUMMARY_CAP),
        ("summary/7.json.sig", SIGNATURE_CAP),
        ("summary/7.0.json", SUMMARY_CAP),
        (f"pledge/{HEX}.json", DOCUMENT_CAP),
        (f"ballot/{HEX}.json.sig", SIGNATURE_CAP),
        (f"log/{HEX}/checkpoint", CHECKPOINT_CAP),
        (f"witness/{HEX}/checkpoint", CHECKPOINT_CAP),
        (f"disclosure/{HEX}.tlog-proof", 65536),
        (f"log/{HEX}/tile/0/000", 8192),
        (f"log/{HEX}/tile/63/x001/x234/067.p/44", 32 * 44),
    ],
)
def test_what_means_something_and_how_long_it_may_be(path: str, most: int) -> None:
    assert limit(path) == most


@pytest.mark.parametrize(
    "path",
    [
        "",
        "identity",
        "identity/",
        "identity/00.json",
        "identity/-1.json",
        "identity/1.json\n",
        "identity/12345678901234567.json",
        "identity/0.JSON",
        "identity/0.recovery.sig",
        "summary/7.json.recovery.sig",
        "summary/7.0.json.sig",
        "summary/7.0.0.json",
        "summary/\u0661.json",
        f"pledge/{HEX[:-1]}.json",
        f"pledge/{HEX.upper()}.json",
        f"person/{HEX}.json",
        f"../pledge/{HEX}.json",
        f"log/{HEX}/tile/0/0",
        f"log/{HEX}/tile/00/000",
        f"log/{HEX}/tile/64/000",
        f"log/{HEX}/tile/0/x000/001",
        f"log/{HEX}/tile/0/001.p/0",
        f"log/{HEX}/tile/0/001.p/256",
        f"log/{HEX}/tile/0/001.p/300",
        f"log/{HEX}/tile/0/001.p/044",
        f"log/{HEX}/tile/0/001\n",
        f"log/{HEX}/tile/entries/000",
        f"log/{HEX}/tile/0/../000",
        f"log/{HEX}/",
    ],
)
def test_foreign_names(path: str) -> None:
    assert limit(path) is None


def test_every_tile_is_found_where_it_lies() -> None:
    for tile in tiles(2**20 - 1):
        assert tile_at(f"log/{HEX}/{tile.path}") == (HEX, tile)
    assert tile_at(f"log/{HEX}/tile/2/x001/234") == (HEX, Tile(level=2, n=1234))
