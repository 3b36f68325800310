"""Reading a publication: beside msgspec over the same bytes, and the same hashes."""

import gc
from collections.abc import Iterator
from datetime import UTC, datetime, time
from hashlib import sha256, sha512

import msgspec

from pledge_app.domain.publication import History
from pledge_app.ledger import folders
from pledge_app.proof.findings import Verdict
from pledge_app.proof.folder import Folder
from pledge_app.proof.reading import read
from tests.benchmarks.measure import OF_LEAF, OF_NODE, SALTED, Ratio, Setting, cpu_seconds, in_turn
from tests.benchmarks.profiles import TODAY, opened

RUNS = 31
ENTRIES = 10_000


def measure(setting: Setting) -> Iterator[Ratio]:
    entries = min(ENTRIES, setting.large)
    folder, now = _published(setting, entries)
    documents = [data for path, data in folder.files.items() if path.endswith(".json")]
    hashed = _hashed(folder, documents)
    signed = [data for path, data in folder.files.items() if f"{path}.sig" in folder.files]

    def ours() -> None:
        reading = read(folder, None, now)
        assert reading.verdict is Verdict.FIRST_SEEN
        assert len(reading.heads) == entries

    def beside() -> None:
        for document in documents:
            msgspec.json.encode(msgspec.json.decode(document), order="sorted")
        for data in hashed:
            sha256(data).digest()
        for data in signed:
            sha512(data).digest()

    gc.collect()
    gc.freeze()  # what was left by publishing is not a reader's to look through
    first, second = in_turn(lambda: cpu_seconds(ours), lambda: cpu_seconds(beside), setting.runs or RUNS)
    yield Ratio(
        what=f"verify a summary of {entries:,} entries",
        limit="msgspec decode and encode of the same bytes, the same hashes",
        ours=first,
        beside=second,
        reach=2,
    )


def _published(setting: Setting, entries: int) -> tuple[Folder, datetime]:
    """What a profile publishes with all its history, as bytes in memory, and when."""
    now = datetime.combine(TODAY, time(12), UTC)
    place = setting.folder / "published"
    with opened(setting.profiles.copy(entries)) as ledger:
        keys = ledger.publishing.founding()
        keys.confirm([keys.words[position - 1] for position in keys.asked])
        made = ledger.publishing.prepare(today=TODAY, now=now, history=History.ALL, founding=keys)
        ledger.publishing.publish(made, place, now=now)
    return folders.read(place), now


def _hashed(folder: Folder, documents: list[bytes]) -> list[bytes]:
    """As many bytes, in as many pieces, as must be hashed: documents, commitments, leaves, nodes.

    What is signed is hashed once more, as OpenSSH does.
    """
    heads = [
        msgspec.json.encode(entry["head"])
        for document in map(msgspec.json.decode, documents)
        for entry in document.get("entries", ())
        if "head" in entry
    ]
    leaves = sum(len(data) // 32 for path, data in folder.files.items() if "/tile/0/" in path)
    return [
        *documents,
        *(b"." * (SALTED + len(head)) for head in heads),
        *(b"." * OF_LEAF for _ in range(leaves)),
        *(b"." * OF_NODE for _ in range(leaves - 1)),
    ]
