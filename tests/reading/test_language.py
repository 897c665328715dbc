"""English is read, other languages are refused with the remedy, short texts are not guessed about."""

import pytest

from framing.errors import LanguageError
from framing.reading import read
from framing.reading.language import find_mojibake

_ENGLISH = "The council of the town said on Monday that the bridge over the river would stay closed until the spring."
_OTHERS = {
    "de": "Der Rat der Stadt teilte am Montag mit, dass die Brücke über den Fluss bis zum Frühjahr gesperrt bleibt, weil zwei Pfeiler beschädigt sind und das Geld für die Reparatur noch fehlt.",
    "fr": "Le conseil municipal a annoncé lundi que le pont sur la rivière resterait fermé jusqu’au printemps, parce que deux piles sont endommagées et que l’argent manque encore pour les réparer.",
    "zh": "市政府星期一宣布，河上的大桥将关闭到春天，因为两个桥墩受损，而修理的钱还没有到位。",
    "ar": "أعلن مجلس المدينة يوم الاثنين أن الجسر فوق النهر سيبقى مغلقا حتى الربيع لأن اثنين من أعمدته قد تضررا.",
    "th": "สภาเมืองประกาศเมื่อวันจันทร์ว่าสะพานข้ามแม่น้ำจะปิดไปจนถึงฤดูใบไม้ผลิ",
    "ru": "Городской совет сообщил в понедельник, что мост через реку останется закрытым до весны.",
}


@pytest.mark.parametrize("language", sorted(_OTHERS))
def test_other_languages_are_refused_and_can_be_forced(language: str) -> None:
    with pytest.raises(LanguageError, match="--force") as raised:
        read(_OTHERS[language])
    assert f"({language})" in str(raised.value)
    article = read(_OTHERS[language], force=True)
    assert article.language == language
    assert any("not English" in note for note in article.notes)


def test_english() -> None:
    article = read(_ENGLISH)
    assert (article.language, article.notes) == ("en", ())


@pytest.mark.parametrize("text", ["Economy", "Merkel: Nein!", "Ja.", "Paris, Lyon, Nice", "Donaudampfschifffahrt"])
def test_short_texts_are_not_refused_on_a_guess(text: str) -> None:
    assert read(text).language is None


def test_names_and_headlines_are_not_another_language() -> None:
    lines = ["Mohamed Abdelrahman Al-Khatib", "Szczecin, Łódź, Wrocław, Kraków", "São Paulo FC 2, Grêmio 1"]
    assert read("\n".join([*lines, _ENGLISH])).language == "en"


def test_mixed_text_is_noted() -> None:
    article = read("\n".join([_ENGLISH, _ENGLISH.replace("Monday", "Friday"), _OTHERS["de"]]))
    assert article.language == "en"
    assert any("not English (de)" in note for note in article.notes)


def test_mojibake_is_noted_with_its_place() -> None:
    damaged = "The ministerâ€™s answer was short, and the townâ€™s people did not like it at all."
    note = find_mojibake(damaged)
    assert note is not None
    assert "offset 12" in note
    assert any("damaged" in each for each in read(damaged).notes)


@pytest.mark.parametrize("text", [_ENGLISH, "The café’s naïve owner — a Señor Peña — left.", "It cost €5 or £4."])
def test_sound_text_has_no_such_note(text: str) -> None:
    assert find_mojibake(text) is None
