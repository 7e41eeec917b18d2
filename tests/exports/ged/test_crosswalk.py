"""The names as UCDP has them: of parties and of states."""

from __future__ import annotations

from warledger.exports.ged import crosswalk
from warledger.exports.ged.parties import parties
from warledger.knowledge.actors import Registry
from warledger.knowledge.countries import COUNTRIES
from warledger.terms import ucdp

from .teller import PUBLISHED


def test_every_name_of_the_crosswalk_is_one_that_claims_can_carry():
    known = {*Registry.load().actors, *(c.forces for c in COUNTRIES.values()), "civilians"}
    used = set(ucdp.load()["actors"])
    for rule in crosswalk.beside():
        used |= {rule.party, *rule.actors, *rule.against}
    for umbrella in crosswalk.umbrellas().values():
        used |= umbrella.members
    assert used - known == set()


def test_every_state_has_a_name_and_one_region():
    regions = [iso for codes in ucdp.load()["regions"].values() for iso in codes]
    assert sorted(regions) == sorted(COUNTRIES)
    assert all(parties(c.forces, country=iso, day=PUBLISHED) for iso, c in COUNTRIES.items())
