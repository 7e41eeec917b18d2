from __future__ import annotations

import datetime
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.reports.inputs.input_date import input_date

DAY = date(2019, 3, 16)


@pytest.mark.parametrize(
    "given_value",
    [
        "2019-03-16",
        "2019-03-16 00:00",
        "2019-03-16T10:00:00Z",
        "2019-03-16T10:00:00.123456+02:00",
        " 2019/03/16 ",
        "16 March 2019",
        "16-Mar-2019",
        "16th of March, 2019",
        "March 16, 2019",
        "Mar. 16, 2019 at 10:00 pm",
        "Saturday, 16 March 2019",
        "Sat, 16 Mar 2019 10:00:00 GMT",
        "Sat Mar 16 10:00:00 2019",
        "Sat Mar 16 10:00:00 UTC 2019",
        "16/03/2019",
        "03/16/2019",
        "16.03.2019",
        "20190316",
        "20190316T101500Z",
        20190316,
        1552730400,
        "1552730400",
        1552730400.0,
        1552730400000,
        "16 mars 2019",
        "16 de marzo de 2019",
        datetime.datetime(2019, 3, 16, 10),
        DAY,
    ],
)
def test_any_sane_form(given_value: object) -> None:
    assert input_date(given_value) == (DAY, None)


@pytest.mark.parametrize("given_value", [None, "", " ", "nan", "None", "N/A", float("nan"), True])
def test_nothing_is_unknown_without_a_note(given_value: object) -> None:
    assert input_date(given_value) == (None, None)


@pytest.mark.parametrize(
    "given_value",
    [
        "0001-01-01",
        date(1, 1, 1),
        "1899-12-31",
        "9999-12-31",
        "2019",
        "2019-03",
        "March 2019",
        "2019-02-30",
        "yesterday",
        "Tuesday",
        "12",
        0,
        -1,
        10**30,
        float("inf"),
        [2019],
        {"y": 2019},
        "x" * 500,
        "31/31/2019",
        "\u0662\u0660\u0661\u0669",
    ],
)
def test_what_names_no_believable_day_is_unknown_and_noted(given_value: object) -> None:
    day, note = input_date(given_value)
    assert day is None
    assert note is not None
    assert "left unknown" in note


def test_day_first_where_it_could_be_either_and_says_so() -> None:
    day, note = input_date("05-07-2015")
    assert day == date(2015, 7, 5)
    assert note is not None
    assert "2015-05-07" in note


def test_tomorrow_is_believed_next_week_is_not() -> None:
    today = date.today()
    assert input_date((today + datetime.timedelta(days=1)).isoformat())[0]
    assert input_date((today + datetime.timedelta(days=7)).isoformat())[0] is None


@settings(deadline=None, max_examples=60)
@given(
    st.one_of(
        st.text(max_size=40),
        st.integers(),
        st.floats(),
        st.dates(),
        st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}"),
    )
)
def test_nothing_raises(value: object) -> None:
    day, _ = input_date(value)
    assert day is None or day.year >= 1900
