from __future__ import annotations

import pytest

from warledger.reports.language import language_code, language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Gunmen killed at least six farmers in a raid on a village near Jos on Sunday night, residents said.", "en"),
        ("GUNMEN KILLED AT LEAST SIX FARMERS IN A RAID ON A VILLAGE NEAR JOS ON SUNDAY, RESIDENTS SAID.", "en"),
        ("Six killed in raid. The army was not there. قال شهود إن المسلحين وصلوا ليلا", "en"),
        (
            "Al menos seis campesinos murieron en un ataque contra una aldea cerca de Tumaco, dijeron las autoridades.",
            "es",
        ),
        (
            "Au moins six paysans ont été tués dans une attaque contre un village près de Djibo, selon des habitants.",
            "fr",
        ),
        (
            "Bei einem Angriff auf ein Dorf in der Nähe von Jos sind sechs Bauern getötet worden.",
            "de",
        ),
        (
            "Pelo menos seis camponeses foram mortos num ataque contra uma aldeia perto de Pemba, disseram moradores.",
            "pt",
        ),
        (
            "Köye düzenlenen saldırıda en az altı çiftçi hayatını kaybetti, çok sayıda kişi de yaralandı.",
            "tr",
        ),
        ("Не менее шести фермеров погибли при нападении на деревню, сообщили местные жители в воскресенье.", "ru"),
        ("قتل ستة مزارعين على الأقل في هجوم على قرية قرب المدينة ليلة الأحد بحسب السكان", "ar"),
        ("至少六名农民在周日晚上对村庄的袭击中丧生，当地居民说，武装分子骑摩托车抵达。", "zh"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    ["", "12 34", "Goma", "BOGOTA, 14 SEP", "Boko Haram", "Deir ez-Zor Al-Mayadeen Abu Kamal", "Zwei Tote", "محمد"],
)
def test_short_texts_say_nothing(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Boko Haram kills 12 in Chibok",
        "Taliban seize Ghazni; 30 dead, 12 hurt: officials",
        "Mali: 8 soldats FAMa KIA, JNIM claims",
    ],
)
def test_headlines_are_never_taken_for_another_language(text: str) -> None:
    assert language_of(text) in {None, "en"}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en", "en"),
        ("EN-us", "en"),
        ("en_GB", "en"),
        ("English", "en"),
        ("eng", "en"),
        (" fr ", "fr"),
        ("Arabic", "ar"),
        ("ara", "ar"),
        ("", None),
        (None, None),
        (3, None),
        ("unknown", None),
        ("und", None),
        ("nan", None),
    ],
)
def test_language_field(given: object, code: str | None) -> None:
    assert language_code(given) == code
