"""The bytes of an export: what was said comes back out of them, and no cell is a formula."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from pledge_app.exchange.export import RISKY, csv_line, json_line

TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@given(st.dictionaries(TEXTS, st.none() | st.booleans() | st.integers() | TEXTS | st.lists(TEXTS)))
def test_a_json_line_is_one_line_and_says_the_same(fields: dict[str, object]) -> None:
    line = json_line(fields)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert json.loads(line) == fields


@given(st.lists(TEXTS, min_size=1))
def test_a_row_of_the_table_says_the_same_and_holds_no_formula(cells: list[str]) -> None:
    (row,) = csv.reader(io.StringIO(csv_line(cells).decode(), newline=""))
    assert not any(cell.startswith(RISKY) and not cell.startswith("'") for cell in row)
    assert [cell[1:] if cell.startswith("'") else cell for cell in row] == cells


def test_what_is_no_text_in_the_table() -> None:
    assert csv_line([None, 3, False, ["time", "pressure"], ["=1+1"]]) == b",3,False,time pressure,'=1+1\r\n"
