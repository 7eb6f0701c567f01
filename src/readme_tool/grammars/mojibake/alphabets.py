"""The letters that languages with a Latin alphabet add to the English ones (CLDR, main letters)."""

from __future__ import annotations

_ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "çğıöşüâİ",  # Turkish
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýžľĺŕôä",  # Czech, Slovak
        "čćđšž",  # Bosnian, Croatian, Serbian, Slovenian
        "ăâîșțşţ",  # Romanian
        "āčēģīķļņšūžąęėįų",  # Latvian, Lithuanian
        "āēīōū",  # Romanised Japanese
        "áéíóöőúüű",  # Hungarian
        "àâæçéèêëîïôœùûüÿ",  # French
        "áéíñóúü¿¡",  # Spanish
        "àáâãçéêíóôõú",  # Portuguese
        "àèéìíòóùú",  # Italian, Catalan
        "äöüß",  # German
        "åäöæøé",  # Nordic
        "áðéíóúýþæö",  # Icelandic
        "ĉĝĥĵŝŭ",  # Esperanto
    )
)


def fit(letter: str, others: frozenset[str]) -> float:
    """The share of `others`, 0.0 to 1.0, that some alphabet holds along with `letter`."""
    shares = [len(others & alphabet) for alphabet in _ALPHABETS if letter in alphabet]
    return max(shares, default=0) / len(others) if others else 0.0
