"""Stand-ins that behave, and that check how they are used."""

from pledge_app.channels.channel import Facts, Fetched, Listed, What, names
from pledge_app.errors import ChannelError, Trouble


class MemoryChannel:
    """A channel without a place, which insists on the contract: a name is immutable or a head, never both."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.order: list[str] = []
        self.full = False
        self._heads: set[str] = set()

    @property
    def facts(self) -> Facts:
        return Facts(place="memory", writable=not self.full)

    def put(self, path: str, data: bytes) -> None:
        self._check(path)
        assert path not in self._heads, f"{path} was put as a head before"
        if self.files.get(path, data) != data:
            raise ChannelError("memory", path, Trouble.OTHER_CONTENT)
        self._keep(path, data)

    def put_head(self, path: str, data: bytes) -> None:
        self._check(path)
        assert path in self._heads or path not in self.files, f"{path} was put as immutable before"
        self._heads.add(path)
        self._keep(path, data)

    def get(self, path: str, limit: int, unless: str | None = None) -> Fetched | None:
        data = self.files.get(path)
        if data is None:
            below = any(name.startswith(f"{path}/") for name in self.files)
            raise ChannelError("memory", path, Trouble.IRREGULAR if below else Trouble.ABSENT)
        if len(data) > limit:
            raise ChannelError("memory", path, Trouble.TOO_LARGE)
        etag = str(hash(data))
        return None if etag == unless else Fetched(data=data, etag=etag)

    def list(self, prefix: str, after: str = "") -> tuple[Listed, ...]:
        below = f"{prefix}/" if prefix else ""
        found = sorted(path for path in self.files if path.startswith(below) and path > after)
        return tuple(Listed(path=path, what=What.FILE) for path in found)

    def _check(self, path: str) -> None:
        if names(path) is None:
            raise ChannelError("memory", path, Trouble.ABSENT)
        if any(name.startswith(f"{path}/") or path.startswith(f"{name}/") for name in self.files):
            raise ChannelError("memory", path, Trouble.IRREGULAR)
        if self.full:
            raise ChannelError("memory", path, Trouble.FULL)

    def _keep(self, path: str, data: bytes) -> None:
        self.files[path] = data
        self.order.append(path)
