"""The vocabularies hold the codebook's terms, each with a definition, and answer a wrong name with the right one."""

from __future__ import annotations

import pytest

from warledger import terms

CODEBOOK = {
    "effects": "killed wounded casualties captured surrendered abducted missing displaced released seized destroyed "
    "strikes",
    "events": "clash ground_assault airstrike shelling bombing suicide_bombing chemical_attack shooting execution "
    "abduction arrest surrender release territory_taken withdrawal weapons_seized destruction displacement ceasefire "
    "offensive siege sexual_violence looting shootdown",
    "categories": "combatant civilian journalist aid_worker medic leader mixed unknown weapon vehicle aircraft "
    "building munition strike other",
    "statuses": "asserted denied uncertain",
    "scopes": "event background",
    "where_prec": "1 2 3 4 5 6 7",
    "date_prec": "1 2 3 4 5",
}


@pytest.mark.parametrize("name", CODEBOOK)
def test_holds_the_codebooks_terms_in_its_order(name):
    assert list(terms.vocabularies()[name]) == CODEBOOK[name].split()


def test_demographics_may_have_spaces():
    assert list(terms.demographics()) == ["women", "children", "women and children", "elderly", "family"]


@pytest.mark.parametrize("name", list(terms.vocabularies()))
def test_every_term_is_defined_in_one_line(name):
    for term in terms.vocabularies()[name].values():
        assert term.definition, term.name
        assert "\n" not in term.definition, term.name


def test_effects_say_what_they_count():
    assert "killed" in terms.effects().of("people")
    assert terms.effects().of("things") == ("seized", "destroyed")
    assert terms.effects().of("strikes") == ("strikes",)


def test_categories_are_people_or_things():
    both = terms.categories().of("people") + terms.categories().of("things")
    assert sorted(both) == sorted(terms.categories())


def test_other_keys_are_kept():
    assert terms.actor_kinds()["state_forces"].more["armed"] is True


def test_check_names_what_there_is_and_the_nearest():
    assert terms.effects().check("killed") == "killed"
    told = r"No effect 'kiled'\. There are: killed, wounded, .*Did you mean 'killed'\?"
    with pytest.raises(terms.UnknownTermError, match=told):
        terms.effects().check("kiled")


def test_a_far_name_gets_no_guess():
    with pytest.raises(terms.UnknownTermError) as told:
        terms.statuses().check("zzz")
    assert "Did you mean" not in str(told.value)
