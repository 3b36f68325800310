"""Texts that are worded where they are shown, and marked for translation where they are written."""


def mark(context: str, text: str) -> str:  # noqa: ARG001  read by lupdate (packaging/translate.sh)
    """`text` itself; `QCoreApplication.translate(context, text)` gives its translation."""
    return text
