"""The registry of actors: who is found under which words, in which country, and what a broken user file is told."""

from __future__ import annotations

import pytest

from warledger.knowledge.actors import ActorFileError, Registry, check, kinds
from warledger.knowledge.countries import COUNTRIES

REGISTRY = Registry.load()

# words, country of the report, neutral name (None: abstain)
LOOKUPS = [
    ("ISIL", None, "Islamic State"),
    ("Da'esh", None, "Islamic State"),
    ("Daesh", "SY", "Islamic State"),
    ("IS", None, "Islamic State"),
    ("is", None, None),
    ("Jabhet an-Nusra", None, "Nusra Front"),
    ("Nusra", None, "Nusra Front"),
    ("al-Shabab", "SO", "Al-Shabaab"),
    ("Shabaab", "MZ", "Ahlu Sunnah wal Jamaah"),
    ("PDF", "MM", "People's Defence Force"),
    ("Peoples Defense Forces", None, "People's Defence Force"),
    ("Hizbollah", None, "Hezbollah"),
    ("Houthi", None, "Houthis"),
    ("Taleban", "AF", "Taliban"),
    ("the Taliban", "PK", "Tehrik-i-Taliban Pakistan"),
    ("Taliban", None, "Taliban"),
    ("the coalition", "YE", "Saudi-led coalition"),
    ("the coalition", "SY", "US-led coalition"),
    ("the coalition", None, None),
    ("separatists", "CM", "Ambazonian separatists"),
    ("separatists", "UA", "pro-Russian separatists"),
    ("separatists", None, None),
    ("JEM", "SD", "Justice and Equality Movement"),
    ("JEM", "PK", "Jaish-e-Mohammed"),
    ("JEM", None, None),
    ("Maoists", "IN", "Communist Party of India (Maoist)"),
    ("Maoists", "NP", "Communist Party of Nepal-Maoist"),
    ("Sendero Luminoso", "PE", "Shining Path"),
    ("SOHR", None, "Syrian Observatory for Human Rights"),
    ("the Observatory", "SY", "Syrian Observatory for Human Rights"),
    ("Hamas", None, "Hamas"),
    ("Hama", "SY", None),
    ("Reuters", None, "Reuters"),
    ("Médecins Sans Frontières", None, "Doctors Without Borders"),
    # a militia is a party under its own name, a unit of an army its state's
    ("UFDD", "TD", "UFDD"),
    ("Khost Protection Force", "AF", "Khost Protection Force"),
    ("Ti Makak", "HT", "Ti Makak"),
    ("Bodo Liberation Tigers", "IN", "Bodo Liberation Tigers"),
    ("ULIMO-J", None, "ULIMO"),
    ("Pentagon gang", "PH", "Pentagon gang"),
    ("the Pentagon", "PH", "Pentagon"),
    ("Kamajors", "SL", "Kamajors"),
    ("HVO", "BA", "Croatian Defence Council"),
    ("Serb forces", "XK", "Serbian government forces"),
    ("Serb forces", "BA", None),
    ("CTD", "PK", "Counter Terrorism Department"),
    ("Central Reserve Police Force", "IN", "Indian government forces"),
    ("Abu Tira", "SD", "Central Reserve Police"),
    # who fights, watches and tells in today's wars
    ("AUSSOM", "SO", "AUSSOM"),
    ("Agwelek forces", "SS", "Agwelek"),
    ("Tasis alliance", "SD", "Sudan Founding Alliance"),
    ("Yale's Humanitarian Research Lab", "SD", "Humanitarian Research Lab"),
    ("the Emergency Response Room", "SD", "Emergency Response Rooms"),
    ("RNDDH", "HT", "National Human Rights Defense Network"),
    ("Gang Suppression Force", "HT", "Gang Suppression Force"),
    ("Radio Ndeke Luka", "CF", "Radio Ndeke Luka"),
    ("Zagazola Makama", "NG", "Zagazola Makama"),
    ("Comuneros del Sur", "CO", "Comuneros del Sur"),
    ("dissident factions of the FARC", "CO", "FARC dissidents"),
    ("nobody at all", None, None),
]


@pytest.mark.parametrize(("words", "country", "name"), LOOKUPS)
def test_lookup(words, country, name):
    found = REGISTRY.lookup(words, country=country)
    assert (found.name if found else None) == name


def test_many_armed_actors_in_all_current_wars():
    armed = {"armed_group", "militia", "criminal_group", "coalition"}
    actors = [actor for actor in REGISTRY.actors.values() if actor.kind in armed]
    assert len(actors) >= 300
    wars = "SY IQ YE PS LB LY UA ML BF NE NG CM TD SD SS ET SO CD CF MZ BI AF PK IN MM PH TH ID CO MX HT EC".split()
    for country in wars:
        assert any(country in actor.countries for actor in actors), country


def test_names_of_states_forces_are_those_of_the_countries():
    forces = {country.forces for country in COUNTRIES.values()} | {country.police for country in COUNTRIES.values()}
    for actor in REGISTRY.actors.values():
        if actor.name.endswith("government forces"):
            assert actor.name in forces
        if actor.party:
            assert actor.party in forces or actor.party in REGISTRY.actors, actor.name


def test_relations_name_actors_or_states():
    states = {name for country in COUNTRIES.values() for name in (country.name, country.forces)}
    for actor in REGISTRY.actors.values():
        for relation in actor.relations:
            if relation.type != "led_by":
                assert relation.to in REGISTRY.actors or relation.to in states, (actor.name, relation)


@pytest.mark.parametrize("name", ["National Defence Forces", "Imbonerakure", "Civilian Joint Task Force"])
def test_a_militia_is_a_party_of_its_own(name):
    militia = REGISTRY.get(name)
    assert militia.party is None
    assert next(r.to for r in militia.relations if r.type == "part_of").endswith("government forces")


def test_relations_keep_their_dates():
    nusra = REGISTRY.get("Nusra Front")
    part_of = next(relation for relation in nusra.relations if relation.type == "part_of")
    assert (part_of.to, part_of.end) == ("Al-Qaeda", "2016-07")


def test_every_kind_is_in_the_vocabulary():
    assert {actor.kind for actor in REGISTRY.actors.values()} <= set(kinds())


def test_search_puts_the_name_itself_first():
    assert REGISTRY.search("taliban")[0].name == "Taliban"
    assert REGISTRY.search("arakan army")[0].name == "Arakan Army"
    assert "Boko Haram" in [actor.name for actor in REGISTRY.search("boko harm")]
    assert REGISTRY.search("zzzqqq") == []


def test_a_users_file_adds_actors_and_aliases(tmp_path):
    own = tmp_path / "own.yaml"
    own.write_text(
        "actors:\n"
        "  - {name: Sela Valley Front, kind: armed_group, country: [SS], aliases: [SVF], from: 2021-05}\n"
        "  - {name: Taliban, kind: armed_group, aliases: [the students]}\n"
    )
    registry = Registry.load([own])
    assert registry.lookup("SVF").name == "Sela Valley Front"
    assert registry.get("Sela Valley Front").start == "2021-05"
    taliban = registry.get("Taliban")
    assert "the students" in taliban.aliases
    assert "Taleban" in taliban.aliases
    assert taliban.countries == ("AF",)


# one entry (or whole file), what the message must say
BROKEN = [
    ("- {name: X, kind: armd_group}", ["X", "kind", "'armd_group' is no kind", "Did you mean 'armed_group'?"]),
    ("- {name: X}", ["X", "kind", "is missing"]),
    ("- {kind: militia}", ["entry 1", "name", "is missing"]),
    ("- {name: X, kind: militia, country: Mali}", ["country", "'Mali' is no ISO 3166", "Did you mean 'ML' (Mali)?"]),
    ("- {name: X, kind: militia, country: [NO]}", ["country", "False is no word", "YAML reads NO"]),
    ("- {name: X, kind: militia, alias: [Y]}", ["alias", "is no field", "Did you mean 'aliases'?"]),
    ("- {name: X, kind: militia, from: last year}", ["from", "'last year' is no date", "YYYY-MM-DD"]),
    ("- {name: X, kind: militia, aliases: {a: b}}", ["aliases", "not a list"]),
    ("- {name: X, kind: militia, backed_by: [{who: Y}]}", ["backed_by", "neither a name nor"]),
    ("- {name: X, kind: militia}\n- {name: X, kind: militia}", ["X", "stands twice", "entries 1 and 2"]),
    ("- just words", ["entry 1", "is str, not fields"]),
    ("nothing: here", ["no list of actors"]),
    ("- {name: [", ["not valid YAML"]),
]


@pytest.mark.parametrize(("text", "said"), BROKEN)
def test_a_broken_file_is_told_what_is_wrong(tmp_path, text, said):
    file = tmp_path / "mine.yaml"
    file.write_text(text)
    problems = check(file)
    told = "\n".join(map(str, problems))
    assert str(file) in told
    for words in said:
        assert words in told
    with pytest.raises(ActorFileError, match=r"mine\.yaml"):
        Registry.load([file])


def test_a_good_file_has_no_problems_and_a_missing_one_has(tmp_path):
    good = tmp_path / "good.yaml"
    good.write_text("- {name: X, kind: militia, country: ML, from: 2020}")
    assert check(good) == []
    assert "can't be read" in str(check(tmp_path / "none.yaml")[0])
    broken = tmp_path / "broken.yaml"
    broken.write_bytes(b"- {name: \xff\xfe}")
    assert "is not UTF-8" in str(check(broken)[0])
