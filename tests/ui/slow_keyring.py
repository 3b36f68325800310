"""A keyring whose owner takes a second and a half to type the password."""

from time import sleep

from tests.keyrings import FileKeyring


class SlowKeyring(FileKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        sleep(1.5)
        return super().get_password(service, username)
