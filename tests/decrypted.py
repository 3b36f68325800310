"""Every page of an encrypted database and of its write-ahead log as it lies in the file, decrypted.

SQLCipher 4: pages of 4096 bytes under AES-256-CBC; the last 80 bytes of each are its IV and its MAC, the
first 16 of the file a salt. SQLite itself shows no free pages, and nothing that lies between cells.
"""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from pledge_app.storage.envelope import MAGIC, CodeKey, read_header, unwrapped

PAGE, RESERVED, SALT = 4096, 80, 16
WAL_HEADER, FRAME_HEADER = 32, 24


def pages(database: bytes, key: bytes) -> Iterator[bytes]:
    """The pages of the file, free ones among them."""
    assert len(database) % PAGE == 0
    for at in range(0, len(database), PAGE):
        yield _plain(database[at : at + PAGE], key, SALT if at == 0 else 0)


def frames(log: bytes, key: bytes) -> Iterator[bytes]:
    """The pages in a write-ahead log, of whatever transaction."""
    for at in range(WAL_HEADER, len(log) - PAGE, FRAME_HEADER + PAGE):
        first = int.from_bytes(log[at : at + 4]) == 1
        yield _plain(log[at + FRAME_HEADER : at + FRAME_HEADER + PAGE], key, SALT if first else 0)


def holders(folder: Path, needles: tuple[bytes, ...], key: bytes, code: CodeKey | None) -> set[str]:
    """The files below `folder` that hold a needle, whatever its case: as they lie, or decrypted.

    `key` is that of the database and of its copies, `code` opens backups: those are read by the key within.
    """
    found = set()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        texts = [text.lower() for text in _readings(file, key, code)]
        if any(needle.lower() in text for text in texts for needle in needles):
            found.add(str(file.relative_to(folder)))
    return found


def needles(*words: str) -> tuple[bytes, ...]:
    """The words as they may lie in a file."""
    return tuple(word.encode(form) for word in words for form in ("utf-8", "utf-16-le", "utf-16-be"))


def _readings(file: Path, key: bytes, code: CodeKey | None) -> Iterator[bytes]:
    raw = file.read_bytes()
    yield raw
    if raw.startswith(MAGIC):
        header = read_header(file)
        assert code is not None
        within = unwrapped(file, header, code.key)
        yield b"".join(pages(raw[header.offset : header.offset + header.size], within))
    elif file.name.endswith("-wal"):
        yield b"".join(frames(raw, key))
    elif raw and len(raw) % PAGE == 0:
        yield b"".join(pages(raw, key))


def _plain(page: bytes, key: bytes, salt: int) -> bytes:
    iv = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    decryptor = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
    return decryptor.update(page[salt : PAGE - RESERVED])
