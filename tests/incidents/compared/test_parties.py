import pytest

from warledger.incidents.compared.parties import members


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        ("Islamic State", ("Islamic State",)),
        ("Russia or Malian government forces", ("Russia", "Malian government forces")),
        ("M23, Rwanda and Twirwaneho", ("M23", "Rwanda", "Twirwaneho")),
        ("Saudi-led coalition", ("Saudi-led coalition", "Saudi government forces")),
        ("the Kenyan-led force", ("the Kenyan-led force", "Kenyan government forces")),
        ("Iranian-backed militias", ("Iranian-backed militias",)),
        ("Dagalo-led fighters", ("Dagalo-led fighters",)),
        ("Hizbul Mujahideen", ("Hizbul Mujahideen",)),
    ],
)
def test_members(party, expected):
    assert members(party) == expected


def test_a_name_for_all_rebels_of_a_land_may_be_any_group_of_theirs_and_no_group_another():
    rebels, group, other = (members(p) for p in ("Kashmir insurgents", "Hizbul Mujahideen", "Lashkar-e-Taiba"))
    assert rebels[0] == "Kashmir insurgents"
    assert {*rebels} & {*group}
    assert {*rebels} & {*other}
    assert {*group}.isdisjoint(other)
    assert {*rebels}.isdisjoint(members("Indian government forces"))
