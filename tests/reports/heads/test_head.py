from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.reports import inner_heads, read_head

#: (text before the body, body, outlet, place, date): what wires and pages print before an account.
HEADS = [
    # datelines with an agency in brackets
    ("GOMA (Reuters) - ", "Six villagers were killed", "Reuters", "GOMA", None),
    ("KYIV, Ukraine (AP) — ", "A drone hit a depot", "AP", "KYIV", None),
    ("JOLO, Philippines (AP) _\n\n", "Marines killed two gunmen", "AP", "JOLO", None),
    ("PORT SUDAN (AFP)_ ", "Shelling killed nine people", "AFP", "PORT SUDAN", None),
    ("ADEN, Aug. 10, 2021 (Xinhua) -- ", "Thirteen fighters died", "Xinhua", "ADEN", date(2021, 8, 10)),
    ("Kunduz (BNA) ", "Several militants were killed", "BNA", "Kunduz", None),
    ("MOSCOW (Sputnik) ", "Two soldiers were wounded", "Sputnik", "MOSCOW", None),
    ("BELGOROD, May 7. /TASS/. ", "Six people were killed", "TASS", "BELGOROD", None),
    ("TEHRAN, (MNA) – ", "Border guards seized arms", "MNA", "TEHRAN", None),
    ("ANKARA (AA) -- ", "Three rebels surrendered", "Anadolu Agency", "ANKARA", None),
    ("LONDON/NAIROBI (Reuters) - ", "Gunmen abducted a nurse", "Reuters", "LONDON/NAIROBI", None),
    (
        "SANTO DOMINGO (DOMINICAN REPUBLIC), 8 SEP 89 (EFE) -- [TEXT]\n",
        "TWO MEN DIED",
        "EFE",
        "SANTO DOMINGO",
        date(1989, 9, 8),
    ),
    ("   CLANDESTINE, NO DATE (RADIO LIBRE) -- [REPORT] [TEXT] ", "OUR FORCES ATTACKED", "RADIO LIBRE", None, None),
    ("BRISTOL, Tenn. (WXYZ) -- ", "Police shot a man", "WXYZ", "BRISTOL", None),
    ("Lima, Aug 11 (EFE).- ", "Three farmers were killed", "EFE", "Lima", None),
    ("Guatemala City, 3 June 2021 (EFE).— ", "Five men were killed", "EFE", "Guatemala City", date(2021, 6, 3)),
    ("JAMMU, Feb 26 (KNO): ", "Three militants were killed", "KNO", "JAMMU", None),
    ("Lagos, Nigeria (CNN)", "Six villagers were killed", "CNN", "Lagos", None),
    # datelines without one
    ("Torreón, Coahuila.- ", "Gunmen killed four men", None, "Torreón", None),
    ("DERA ISMAIL KHAN: ", "Four policemen were killed", None, "DERA ISMAIL KHAN", None),
    ("N'DJAMENA, Chad -- ", "Four farmers were killed", None, "N'DJAMENA", None),
    ("GAZA CITY — ", "A rocket wounded two boys", None, "GAZA CITY", None),
    ("Khartoum — ", "Clashes killed twelve people", None, "Khartoum", None),
    ("CAMP SIONGCO, Maguindanao: ", "Two more gunmen were killed", None, "CAMP SIONGCO", None),
    ("Mogadishu: ", "Four militants were killed", None, "Mogadishu", None),
    ("Mogadishu:\u00ac† ", "Four militants were killed", None, "Mogadishu", None),
    ("BAMAKO, Mali, 3 March 2021 -- ", "Six soldiers died", None, "BAMAKO", date(2021, 3, 3)),
    # glued
    ("efe-epaEl Fasher (Sudan)\n\n", "At least 30 fighters died", "EFE", "El Fasher", None),
    ("SANA-", "One civilian was killed", "SANA", None, None),
    ("Homs, SANA-", "One civilian was killed", "SANA", "Homs", None),
    ("Last updated at Nov 272017 BEIRUT ", "An intensifying push", None, "BEIRUT", date(2017, 11, 27)),
    ("Last updated at Jul 282016 QAMISHLI Syria ", "A massive blast killed ten", None, "QAMISHLI", date(2016, 7, 28)),
    ("Last updated at Jan 202015 Beirut ", "Syrian government raids killed five", None, "Beirut", date(2015, 1, 20)),
    ("09.04.2017Get short URL 0 85 ", "12 fighters were killed", None, None, date(2017, 4, 9)),
    # what is left of "(updated ...)"
    ("14.04.2017) Get short URL 0 87 ", "Gunmen shot a judge", None, None, date(2017, 4, 14)),
    ("16.04.2017(updated 1723 16.04.2017) Get short URL 0 87 ", "Gunmen shot a judge", None, None, date(2017, 4, 16)),
    # agency alone
    ("(MNA) - ", "Guards seized arms", "MNA", None, None),
    ("AFP - ", "Gunmen killed six people", "AFP", None, None),
    ("Reuters\n", "Gunmen killed six people", "Reuters", None, None),
    ("28 November 2016 SANA ", "Seven people were killed", "SANA", None, date(2016, 11, 28)),
    ("Wed 01 Oct 2014 at 1459 Regional NNA - ", "Twin blasts killed ten", "NNA", None, date(2014, 10, 1)),
    # print dates
    ("Sat Nov 18 2017 ", "20 civilians killed in Taiz", None, None, date(2017, 11, 18)),
    ("25-07-2015 ", "US Raids Kill Six", None, None, date(2015, 7, 25)),
    ("05-07-2015 ", "US Raids Kill Six", None, None, date(2015, 7, 5)),
    ("Date of publication 25 August 2016 ", "Fifteen civilians died", None, None, date(2016, 8, 25)),
    ("Published July 20 2015 ", "Gunmen stormed a market", None, None, date(2015, 7, 20)),
    ("Updated: Jun 20, 2016 - 7:34 PM\n\n", "A guard was shot", None, None, date(2016, 6, 20)),
    ("Fri 07 Apr 2017 at 0914 ", "Governor says ten died", None, None, date(2017, 4, 7)),
    ("Thursday 25 Aug 2016 ", "Bukavu mourns", None, None, date(2016, 8, 25)),
    ("Print this page Tuesday 19 July 2016 16:45 ", "Raids hit a clinic", None, None, date(2016, 7, 19)),
    ("August 13 2016 2037 UTC+3 ", "A convoy was hit", None, None, date(2016, 8, 13)),
    ("13 Oct 2016 ", "At least 17 people were killed", None, None, date(2016, 10, 13)),
    ("2021-02-22\n", "A mine killed a shepherd", None, None, date(2021, 2, 22)),
    # bylines
    ("By Amina Yusuf\nMAIDUGURI, Nigeria: ", "Two farmers were killed", None, "MAIDUGURI", None),
    (
        "Posted on August 4 2017 by Asharq Al-Awsat English ",
        "58 killed in raid",
        "Asharq Al-Awsat",
        None,
        date(2017, 8, 4),
    ),
    ("“Rosa Negra” for Sierra Watch\n", "Two men were shot", "Sierra Watch", None, None),
]

#: Beginnings that look like a head and are the account itself.
BODIES = [
    "On 17 September 2019, two suicide bombings killed 40 people in Kabul.",
    "12 June 2017 saw heavy clashes in Mopti.",
    "12 June 2017, Gao was hit by mortars.",
    "The 3 May 2018 attack killed six.",
    "In March 2021 rebels seized the town.",
    "Islamic State (IS) Kills 30 in Mosul. The group struck at dawn.",
    "Islamic State (IS) - fighters of the group struck at dawn.",
    "Bangsamoro Islamic Freedom Fighters (BIFF) Attack Army Post",
    "Daraa province: activists reported two deaths.",
    "Ituri Province – A monitor reported two deaths.",
    "Police: 12 killed in raid",
    "Yemen: 12 killed in raid",
    "UPDATE: Ten killed",
    "BREAKING - Six killed",
    "SDF - 20 killed",
    "At least 20 people were killed in Goma (Reuters) on Monday.",
    "20 civilians killed in Taiz",
    "5 May 17 civilians were killed",
    "POLICE SAID -- TWO MEN DIED",
    "Georgia – Nino Beridze, a judge, was shot.",
    "March 3",
    "",
]

#: (text, kind and words of each mark): heads after a headline or on later lines.
INNER = [
    (
        "Nine dead in raid on Taiz Monitor AFP Thursday 2 Jul 2015 At least nine people were killed.",
        [("outlet", "AFP"), ("date", "Thursday 2 Jul 2015")],
    ),
    (
        "Six junta soldiers killed\nBy The Irrawaddy 17 August 2021\nSix soldiers were",
        [("outlet", "By The Irrawaddy 17 August 2021")],
    ),
    ("Mortars kill five\nKABUL, Afghanistan (AP) — A mortar shell", [("dateline", "KABUL, Afghanistan (AP) — ")]),
    (
        "7 militants killed in AfghanistanKANDAHAR, Oct. 3 (Xinhua) -- Seven",
        [("dateline", "KANDAHAR, Oct. 3 (Xinhua) -- ")],
    ),
    ("Bomber ApologizesBOSTON — Moments before", [("dateline", "BOSTON — ")]),
    ("Ten fighters died near Homs. MOSCOW (Sputnik) Ten fighters", [("dateline", "MOSCOW (Sputnik) ")]),
    ("The toll may rise. (AP Archive) A car bomb killed", [("outlet", "(AP Archive)")]),
    (
        "Raid kills 38 NGO Friday 15 Aug 2014 Print Tweet Views 458 Rebels",
        [("date", "Friday 15 Aug 2014"), ("furniture", "Print Tweet"), ("furniture", "Views 458")],
    ),
    ("Strikes kill 56 in Syria Monitor AFP Children were among the dead.", [("outlet", "AFP")]),
    # a source or an event's own day and place are no heads
    ("A guard told AFP Children were among the dead.", []),
    ("Three attacks.\nGOMA — Five were killed.\nBENI — Two were killed.", [("dateline", "GOMA — ")]),
    ("Round-up.\nBaghdad: five killed.\nMosul: two killed.", []),
    ("A bomb killed ten.\nOn 4 May 2019 another killed two.", []),
    ("A bomb killed ten.\nIt exploded at noon.\n4 May 2019 Another killed two.", []),
]


@pytest.mark.parametrize(("head", "body", "outlet", "place", "day"), HEADS)
def test_head_of_a_report(head: str, body: str, outlet: str | None, place: str | None, day: date | None) -> None:
    text = head + body
    found = read_head(text)
    assert text[found.end :] == body
    assert (found.outlet, found.place, found.date) == (outlet, place, day)
    assert found.place_span is None or found.place_span.of(text) == place
    assert (found.date is None) or found.date_span is not None


@pytest.mark.parametrize("text", BODIES)
def test_the_first_words_of_an_account_are_no_head(text: str) -> None:
    found = read_head(text)
    assert (found.end, found.outlet, found.place, found.date) == (0, None, None, None)


@pytest.mark.parametrize(("text", "marks"), INNER)
def test_heads_inside_the_body(text: str, marks: list[tuple[str, str]]) -> None:
    head = read_head(text)
    assert head.end == 0
    assert [(mark.kind, mark.span.of(text)) for mark in inner_heads(text)] == marks


def test_a_head_after_the_headline_fills_the_head_and_leaves_the_headline_in_the_body() -> None:
    text = "Junta troops ambushed in Dawei\nBy The Irrawaddy 8 July 2021\nTwo fighters were killed."
    head = read_head(text)
    assert (head.end, head.outlet, head.date) == (0, "The Irrawaddy", date(2021, 7, 8))
    assert head.outlet_span is not None
    assert head.outlet_span.of(text) == "The Irrawaddy"


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (date(2019, 3, 4), date(2019, 3, 3)),
        (date(2019, 3, 3), date(2019, 3, 3)),
        (date(2020, 1, 2), None),  # ten months later: the words don't settle the year
        (None, None),
    ],
)
def test_a_dateline_without_a_year_takes_it_from_the_known_date(known: date | None, expected: date | None) -> None:
    text = "DAMASCUS, Syria, March 3 -- Six people died."
    head = read_head(text, date=known)
    assert head.date == expected
    assert head.date_span is not None
    assert head.date_span.of(text) == "March 3"


def test_new_year_between_dateline_and_publication() -> None:
    assert read_head("ADEN, Dec. 31 (Xinhua) -- Six died.", date=date(2022, 1, 1)).date == date(2021, 12, 31)


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("05-07-2015 Six killed", None, date(2015, 7, 5)),  # day first
        ("05-07-2015 Six killed", date(2015, 5, 7), date(2015, 5, 7)),  # the input says May
        ("Thu 05/07/2015 Six killed", None, date(2015, 5, 7)),  # the weekday says May
        ("07/25/2015 Six killed", None, date(2015, 7, 25)),
        ("31-31-2015 Six killed", None, None),
    ],
)
def test_numeric_dates(text: str, known: date | None, expected: date | None) -> None:
    assert read_head(text, date=known).date == expected


PIECES = st.sampled_from(
    "BEIRUT| (Reuters)| (AP)| - | -- |—|_|:|, Syria|, March 3|05-07-2015|Sat Nov 18 2017|"
    "By Ana Ruiz\n|\n|Published |AFP |"
    "efe-epa|Get short URL 0 1|[TEXT]| 20 civilians|İ|\u0661|\ufeff|ǅ|N'|St. ".split("|")
)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=12).map("".join)))
def test_every_span_lies_inside_the_text(text: str) -> None:
    head = read_head(text)
    assert 0 <= head.end <= len(text)
    for span in (head.outlet_span, head.place_span, head.date_span):
        assert span is None or 0 <= span.start < span.end <= len(text)
    if head.place_span:
        assert head.place_span.of(text) == head.place
    after = 0
    for mark in inner_heads(text, head.end):
        assert after <= mark.span.start < mark.span.end <= len(text)
        after = mark.span.end


@pytest.mark.parametrize(
    "unit", ["A", "AB ", "a ", "BEIRUT (", "\n", " \t", "1-", "Jan 1 ", "By A B\n", "(AP) ", "- ", "AFP ", "' "]
)
def test_a_megabyte_of_one_thing_is_read_at_once(unit: str) -> None:
    import time

    text = unit * (1_000_000 // len(unit))
    start = time.perf_counter()
    head = read_head(text)
    inner_heads(text, head.end)
    # linear reading takes some 20 ms; a second leaves room for a busy machine
    assert time.perf_counter() - start < 1
