"""The publications as files in a folder that others read (PROTOCOL §6): put there, and looked at again."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from pledge_app.channels.channel import Channel
from pledge_app.channels.folder import FolderChannel
from pledge_app.errors import ChannelError, FolderAhead, FolderTaken, LogForked, RefusedDocument, Trouble
from pledge_app.proof import note, sshsig, tiles
from pledge_app.proof.canonical import CHECKPOINT_CAP, SIGNATURE_CAP, SUMMARY_CAP
from pledge_app.proof.documents import digest, namespace
from pledge_app.proof.keys import SigningKey
from pledge_app.proof.log import home
from pledge_app.proof.summary import parse_summary
from pledge_app.storage.ahead import Refusal
from pledge_app.storage.publications import Publications
from pledge_app.storage.store import Store
from pledge_app.storage.values import LogRow

File = tuple[str, bytes]
"""A path below the person's folder, and what stands there."""

PERSON = re.compile("[0-9a-f]{64}")


def people(folder: Path) -> list[str]:
    """The ids whose folders lie in `folder`. Raises ChannelError if it cannot be looked into."""
    try:
        return sorted(entry.name for entry in folder.iterdir() if PERSON.fullmatch(entry.name))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise ChannelError(str(folder), "", Trouble.UNREADABLE) from error


def files(store: Store, log: LogRow, size: int, *, grown: int | None = None) -> Iterator[File]:
    """All that is published of a log of `size` leaves but its checkpoint: tiles, documents, signatures.

    Once it is to have `grown` leaves, without the tiles that fuller ones replace.
    """
    lasting = set(tiles.tiles(size if grown is None else grown))
    for tile in filter(lasting.__contains__, tiles.tiles(size)):
        first = tile.n * tiles.FULL
        hashes = store.log.hashes(log.id, tile.level * tiles.HEIGHT, first, first + tile.width)
        yield f"{home(log.origin)}/{tile.path}", b"".join(hashes)
    publications = Publications(store.database)
    for seq, statement in enumerate(publications.statements()):
        yield from _signed(f"identity/{seq}.json", statement.data, statement.sig)
    for made in publications.documents():
        yield from _signed(f"{made.type.rpartition('/')[2]}/{made.sha256}.json", made.data, made.sig)
    for row in publications.summaries():
        summary = publications.summary(row.seq)
        for n, page in publications.pages(row.seq):
            yield f"summary/{row.seq}.{n}.json", page
        yield from _signed(f"summary/{row.seq}.json", summary.data, summary.sig)


def check_place(store: Store, folder: Path, id_: str, log: LogRow) -> None:
    """That `folder` can take the person's publications: nobody else's are there, and none that is ahead.

    Raises FolderTaken, FolderAhead, LogForked, ChannelError.
    """
    channel = FolderChannel(folder)
    channel.try_writing()
    for found in people(folder):
        if found != id_:
            raise FolderTaken(str(folder), found)
    state = checkpoint(channel, id_, log)
    refusal = state and differs(store, log, state, folder)
    refusal = refusal or _signed_elsewhere(store, channel, id_, folder)
    if refusal:
        raise refusal


def differs(store: Store, log: LogRow, state: note.Checkpoint, folder: Path) -> Refusal | None:
    """What keeps the log from going on where `folder` shows that state of it; None: nothing."""
    if state.size > store.log.size(log.id):
        return FolderAhead(str(folder), state.size)
    if store.log.root(log.id, state.size) != state.root:
        return LogForked(str(folder), state.size)
    return None


def lacking(channel: Channel, id_: str, found: Iterable[File]) -> Iterator[File]:
    """The files that are not there, or not with these bytes. Raises ChannelError."""
    return (file for file in found if not _lies(channel, f"{id_}/{file[0]}", file[1]))


def put(channel: Channel, id_: str, found: Iterable[File]) -> tuple[int, int]:
    """Put the files that are not there; returns how many, and their bytes. Raises ChannelError.

    Damaged ones are put anew: only this person writes there, and a place that holds what they signed
    elsewhere was refused before.
    """
    count = size = 0
    for path, data in found:
        lies = _lies(channel, f"{id_}/{path}", data)
        if lies:
            continue
        (channel.put if lies is None else channel.put_head)(f"{id_}/{path}", data)
        count, size = count + 1, size + len(data)
    return count, size


def put_checkpoint(channel: Channel, id_: str, log: LogRow, data: bytes) -> tuple[int, int]:
    """Put the checkpoint, if it is another one; returns as `put` does. Raises ChannelError."""
    path, _ = file = checkpoint_file(log, data)
    if not list(lacking(channel, id_, [file])):
        return 0, 0
    channel.put_head(f"{id_}/{path}", data)
    return 1, len(data)


def _signed_elsewhere(store: Store, channel: Channel, id_: str, folder: Path) -> Refusal | None:
    """What refuses a folder with a summary that the person signed, and not here.

    Its checkpoint may still be on its way: a synced folder gets its files in any order. What does not bear
    the person's signature is damage, and refuses nothing.
    """
    publications = Publications(store.database)
    known = [row.sha256 for row in publications.summaries()]
    for seq in range(len(known) + 1 if known else 0):
        path = f"{id_}/summary/{seq}.json"
        # What cannot be read, or stands in the way, is told when something is put there.
        with suppress(ChannelError, RefusedDocument):
            data = _bytes(channel, path, SUMMARY_CAP)
            own = publications.summary(0)
            if digest(data) not in known and _signer(
                data, _bytes(channel, f"{path}.sig", SIGNATURE_CAP)
            ) == _signer(own.data, own.sig):
                refusal = LogForked if seq < len(known) else FolderAhead
                return refusal(str(folder), parse_summary(data).to + 1)
    return None


def _signer(summary: bytes, sig: bytes) -> bytes:
    """The key that signed a summary. Raises RefusedDocument."""
    return sshsig.verify(sig, namespace("summary"), summary)


def checkpoint_file(log: LogRow, data: bytes) -> File:
    """The checkpoint as the file that it is."""
    return f"{home(log.origin)}/checkpoint", data


def _signed(path: str, data: bytes, sig: bytes) -> Iterator[File]:
    yield path, data
    yield f"{path}.sig", sig


def _lies(channel: Channel, path: str, data: bytes) -> bool | None:
    """Whether these bytes are there; None if nothing is."""
    try:
        return _bytes(channel, path, len(data)) == data
    except ChannelError as error:
        if error.trouble is Trouble.ABSENT:
            return None
        if error.trouble is Trouble.TOO_LARGE:
            return False
        raise


def _bytes(channel: Channel, path: str, limit: int) -> bytes:
    """What is there. Raises ChannelError."""
    found = channel.get(path, limit)
    return found.data if found else b""


def checkpoint(channel: Channel, id_: str, log: LogRow) -> note.Checkpoint | None:
    """The log's checkpoint there, if its own key signed it; what anybody else put there says nothing.

    Raises ChannelError.
    """
    vkey = note.Vkey(name=log.origin, public=SigningKey.from_seed(log.seed).public)
    try:
        made = note.parse_note(_bytes(channel, f"{id_}/{home(log.origin)}/checkpoint", CHECKPOINT_CAP))
        note.verified(made, [vkey])
        return note.parse_checkpoint(made.text)
    except RefusedDocument:
        return None
    except ChannelError as error:
        if error.trouble in (Trouble.ABSENT, Trouble.TOO_LARGE):
            return None
        raise
