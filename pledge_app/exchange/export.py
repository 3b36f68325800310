"""The bytes of an export: JSON Lines, CSV, and what tells what each file is."""

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO

RISKY = ("=", "+", "-", "@", "\t", "\r", "'")
"""What makes a spreadsheet take a cell for a formula, and the sign that keeps it from that."""

README = """\
Pledge: everything that was in your profile
============================================

Nothing in this folder is encrypted: whoever can read the folder can read all of it. No key, passphrase or
recovery code is in it, so it brings no profile back; a backup does. All files are UTF-8.

profile.json       Your name, the day the profile was made, the id of your identity if you published, and how
                   many entries there are.
settings.json      Your settings.
pledges.jsonl      A pledge a line, with all its wordings, oldest first: "document" is the exact wording,
                   "sha256" what it is called by, "entered" the day it was written down, "holds" the first day
                   it may be in force. "draft" is what you typed and did not give to the log.
entries.jsonl      An entry a line, in the order of recording: what was kept (kind "conduct"), reflections
                   ("note"), pauses ("pause", from "day" to "until"), corrections ("refers_to" are the ids of
                   the entries that this one stands for, "replaced_by" is the one that stands for it), what
                   was taken back ("withdraw"), and the rest. "amount" is in thousandths of the pledge's unit,
                   "recorded" the day of recording where it is not "day", "written" the moment in UTC,
                   "wording" the sha256 of the wording, "origin" the row of another program it came from.
entries.csv        The same as a table (RFC 4180). A text that begins with = + - @ ' or a tab has a ' before
                   it, so that no spreadsheet takes it for a formula; entries.jsonl has it as it was.
peers.jsonl        The peers that you follow, with the names you gave them.
publications/      What you signed, byte for byte, each with its signature beside it (.sig).

JSON Lines: each line is one JSON object.


Pledge：您档案里的全部内容
========================

此文件夹中没有任何内容经过加密：能读取此文件夹的人都能读到全部内容。其中没有密钥、口令或恢复码，因此无法用它恢复档案；
恢复请用备份。所有文件均为 UTF-8。

profile.json       姓名、档案建立日、（若已发布）身份标识、条目数。
settings.json      设置。
pledges.jsonl      每行一个承诺，含全部措辞。
entries.jsonl      每行一个条目，按记录顺序：记录、反思（note）、暂停（pause）、
                   更正（refers_to、replaced_by）、撤回等。
entries.csv        同样内容的表格。以 = + - @ ' 或制表符开头的文字前加了 '，以免被当作公式。
peers.jsonl        您关注的同伴，以及您给他们起的名字。
publications/      您签署过的内容，逐字节原样，旁边是签名（.sig）。
"""


def json_line(fields: Mapping[str, object]) -> bytes:
    """One object on one line."""
    return json.dumps(fields, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def csv_line(cells: Iterable[object]) -> bytes:
    """One row: None is an empty cell, a list its parts with blanks between, and no text is a formula."""
    row = StringIO()
    csv.writer(row).writerow([_cell(cell) for cell in cells])
    return row.getvalue().encode("utf-8", "backslashreplace")


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = " ".join(map(str, value))
    if isinstance(value, str) and value.startswith(RISKY):
        return f"'{value}"
    return value
