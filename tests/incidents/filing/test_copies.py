"""Near-identical texts are copies of one; the same outlet's later text is a version."""

from __future__ import annotations

import datetime

import pytest

from warledger.incidents.filing.copies import ALIKE, ELSEWHERE, Printed, alike, copies, fingerprint, groups

AGENCY = (
    "A car bomb went off outside the grain market of Orrin on Thursday morning, killing at least twelve people and "
    "wounding thirty, the district hospital said. Most of the dead were traders who had come in from the villages. "
    "No group has said that it was behind the attack. Orrin was taken by the Northern Front in the autumn, and has "
    "been shelled from the hills almost every week since then. Residents said that the blast could be heard in Tarm."
)
TRIMMED = "ORRIN, March 4 - " + AGENCY.replace("Residents said that the blast could be heard in Tarm.", "")
UPDATED = AGENCY.replace("at least twelve people", "at least nineteen people").replace("thirty", "forty-one")
OTHER = (
    "Gunmen on motorcycles shot three farmers on the road from Tarm to Ulm Dor on Thursday, police said. The men had "
    "been on their way to the spring fair with two lorries of seed. A fourth farmer hid in a ditch until the evening. "
    "Robberies on that road have grown frequent since the checkpoint at the bridge was given up, the police said."
)


#: About a third of its shingles are those of AGENCY: an editor kept the opening and the end.
EDITED = (
    AGENCY.partition(" No group")[0] + " Nobody has claimed it. The town's council called on both sides to keep their "
    "fighters away from the market, which feeds the whole of the valley, and asked for tents, blood and surgeons. "
    "Last month two mines went off on the road to the mill; a carter and his son lost their lives. Schools stay shut. "
    "A bridge over the lower canal was closed to lorries."
)


def printed(name: str, outlet: str | None, day: int, text: str) -> Printed:
    return Printed(name, outlet, datetime.date(2021, 3, day), fingerprint(text))


def test_copies_are_grouped_and_others_are_not():
    found = groups(
        [
            printed("agency", "Agency", 4, AGENCY),
            printed("herald", "Herald", 5, TRIMMED),
            printed("update", "Agency", 6, UPDATED),
            printed("other", "Agency", 4, OTHER),
        ]
    )
    assert [g.reports for g in found] == [("agency", "herald", "update")]
    assert found[0].versions == (("agency", "update"),)


def test_two_outlets_may_edit_a_text_more_than_one_may():
    one, other = fingerprint(AGENCY), fingerprint(EDITED)
    assert one is not None
    assert other is not None
    assert ELSEWHERE + 0.02 < alike(one, other) < ALIKE - 0.02
    agency = printed("agency", "Agency", 4, AGENCY)
    for outlet, expected in (("Herald", {"edited": "agency"}), ("Agency", {}), (None, {})):
        edited = printed("edited", outlet, 5, EDITED)
        assert copies([edited], [agency], {}) == expected
        assert [g.reports for g in groups([agency, edited])] == ([("agency", "edited")] if expected else [])


def test_a_line_that_many_sites_print_is_no_report():
    assert fingerprint("Sign up for our newsletter and have the top headlines delivered to your inbox.") is None


def test_a_form_under_the_title_of_a_report_is_no_report():
    form = (
        "We have sent you a message to make sure that the address is yours. Please open it and click on the link to "
        "activate your profile. If it does not arrive within a few minutes, please look into your junk folder. Close"
    )
    assert fingerprint(form, title="Twelve traders killed at the market of Orrin") is None
    assert fingerprint(form, title="Please activate your profile") is not None
    assert fingerprint(AGENCY, title="Twelve traders killed at the market of Orrin") == fingerprint(AGENCY)


def test_a_long_report_needs_none_of_its_title_s_words():
    long = " ".join([AGENCY, OTHER, AGENCY.replace("Orrin", "Ulm Dor")])
    assert fingerprint(long, title="Bloodshed shatters fragile calm") == fingerprint(long)
    assert fingerprint(AGENCY, title="Bloodshed shatters fragile calm") is None


@pytest.mark.parametrize(
    "title",
    [
        "Traders killed in Orrin | Northern Evening Courier Weather Sports Classifieds Archive",
        "Northern Evening Courier Weather Sports Classifieds Archive - Traders killed in Orrin",
    ],
)
def test_the_name_of_the_site_beside_a_headline_does_not_count(title: str):
    assert fingerprint(AGENCY, title=title) == fingerprint(AGENCY)


@pytest.mark.parametrize("title", [None, "", "Orrin", "3 dead"])
def test_a_title_that_says_little_decides_nothing(title: str | None):
    assert fingerprint(OTHER, title=title) == fingerprint(OTHER)


def test_later_copies_are_known_by_the_first():
    first = printed("agency", "Agency", 4, AGENCY)
    assert copies([printed("herald", "Herald", 5, TRIMMED)], [first], {}) == {"herald": "agency"}
    assert copies([printed("other", "Herald", 5, OTHER)], [first], {}) == {}
    assert copies([], [first], {}) == {}


def test_likeness_is_that_of_the_shingles():
    one, other = fingerprint(AGENCY), fingerprint(OTHER)
    assert one is not None
    assert other is not None
    assert alike(one, one) == 1.0
    assert alike(one, other) < 0.1
