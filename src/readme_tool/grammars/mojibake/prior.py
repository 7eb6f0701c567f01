"""How likely a character stands in a README: to rank what a damaged place may have been.

Only characters that can lose a byte are listed, that is those whose UTF-8 form holds one of
81 8D 8E 8F 90 9D 9E A0 AD. The counts of emoji and signs were taken in 157 curated READMEs; the
weights of punctuation, letters and ideographs are own estimates on the same scale.
"""

from __future__ import annotations

from readme_tool.grammars.scripts import script

_COUNTED = """
    ●788 ⭐737 🏛500 ⚠229 🌐94 🎉31 🔝26 ❌23 🏻22 📍14 📝10 ♠10 🧠8 🔍8 🤝8 🏆6 👍5 🧭5 ❓5 🎥4 🎨4
    😎4 🎬3 🎓3 ❤3 🔏3 🔐3 🏮3 🎮2 🛠2 🍔2 🎯2 🤏2 💎2 🎁2 🎈2 🦠2 🍍2 🔎2 🐍2 ◠2 🏫2 ▁1 ◞1 ╭1 ☁1
    🐮1 🍻1 🏅1 🏡1 🍴1 🌎1 🏷1 👁1 🔠1 🍕1 🏁1 🎸1 🏽1 🏬1 🙏1
"""
_SIGNS = """
    ”1000 \ufe0f300 ←40 ≠20 ❗20 ﬁ13 ∞40 ∏3 ∝3 ═8 ℝ8 ✏8 ⏰6 ✍5 ⏳5 ⏱4 ☐4 ━4 ┐6 ⁺4 ⁻4 ⁴4 ╝3 ┏3 ⇐3 ☎3
    ☝3 ⏩3 ⏪3 ⏸3 ⏭3 ⭕3 ❎3 „3 ⁰2 ‐2 \u200d1 、40 ！40 【20 」9 『5 』5 ～20 ／9 ＝5 －5 ０3
"""
_BLANKS = {"\u00a0": 900.0, "\u00ad": 60.0}
_LETTERS = """
    í300 à200 Á90 č80 Ł70 Š60 Í40 ā30 ō30 Ş30 Đ25 Ğ10 Ő5 ď8 Ý6 ŭ2 Ï2 ŝ2 ĝ2 ŏ2 Ď2 Ð1 ĭ1 Ŏ1 Ġ1
    ờ9 ậ8 ề7 ọ6 ỏ4 ử4 Ạ1 Ở1
    ρ30 έ20 ύ15 Π12 Ν10 ώ9 ΐ1 Ύ1 Ώ1
    с90 я40 О30 Н30 А30 Р25 ю12 э8 Э8 Ё1 Ѝ1 Џ1 Ў1 ѝ1 ў1
    א9 ם8 מ8 נ6 ف9 ح6 ्20
"""
# From the most frequent one down.
_KANA = "のにはたがでてとしさいなすこっかあくけうきまだせそえおちつじキロハポマチネ"
_IDEOGRAPHS = (
    "型語语不十据学中习同训来議推理前像成東要可合源你業码子回绍于場着发九后架選道种态话問经增明去现面"
    "氏神小現征样因六只从意实答无荐与融此环又野正证協重接取向址総持美加见参思等果受領老位繁設原提保及"
    "名初各几午口条結变才報反量再做川司非听却勝即权王軍式南品住死张千格認传运"
)
# Often in READMEs, yet in none of those counted; from the most frequent one down.
_UNCOUNTED = "👏🌍🐛😍😁🐳🏠🐧🏗🎊🎵🌏🏃🐼🐞📁📐🎧🎤🏢🏼🏿🐙🐱🐶🏭🍀🏖🍎🥝🤍🛍🚁🧐🤐"


def _weights() -> dict[str, float]:
    written = f"{_COUNTED} {_SIGNS} {_LETTERS}".split()
    weights = _BLANKS | {item[0]: float(item[1:]) for item in written}
    for listed, most in ((_UNCOUNTED, 0.9), (_KANA, 9.0), (_IDEOGRAPHS, 5.0)):
        weights |= {char: most / (1 + n / 20) for n, char in enumerate(listed)}
    return weights


_WEIGHTS = _weights()
_BY_SCRIPT = {
    "latin": 0.3,
    "greek": 0.3,
    "cyrillic": 0.3,
    "hebrew": 0.2,
    "arabic": 0.2,
    "kana": 0.1,
    "hangul": 0.1,
    "cjk": 0.02,
}
_RARE = 0.001


def weight(character: str) -> float:
    """How often a character stands in READMEs, relative to others; never 0."""
    known = _WEIGHTS.get(character)
    if known is not None:
        return known
    code = ord(character)
    if 0x2000 <= code < 0x2C00:
        return 0.05 if code < 0x2300 or 0x2500 <= code < 0x27C0 else 0.01
    if 0x1F300 <= code < 0x1FB00:
        return 0.5
    if 0x1D400 <= code < 0x1D800:
        return 0.05
    return _BY_SCRIPT.get(script(character), _RARE)
