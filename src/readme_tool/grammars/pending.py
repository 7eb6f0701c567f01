"""Words that stand where entries are to come: "to be updated", "Coming soon …", "待更新"."""

from readme_tool.text import Pattern


def is_pending(text: str) -> bool:
    """Whether a text tells only that something is yet to be written, and names no work."""
    return len(text) <= _LONGEST and _PENDING.fullmatch(text.strip().casefold()) is not None


_LONGEST = 60
_TO_DO = (
    "add(?:ed)?|announce(?:d)?|complete(?:d)?|continue(?:d)?|extend(?:ed)?|fill(?:ed)?(?: in)?"
    "|organi[sz]e(?:d)?|release(?:d)?|update(?:d)?|write|written"
)
_SOON = " (?:soon|later|here|continuously|in (?:the )?future)"
_PENDING = Pattern(
    r"[\W_]*(?:"
    r"(?:more |more papers |papers |others )?(?:(?:is|are|will) )?"
    rf"(?:to be|will be|to) (?:{_TO_DO})(?:{_SOON})?"
    r"|(?:more |more papers |papers )?(?:(?:is|are) )?coming (?:very )?soon"
    r"|stay tuned|work in progress|under construction|still (?:being )?updating|updating"
    r"|to ?do|tb[acd]|wip"
    r"|(?:持续|不断|陆续)?(?:待|更新|补充|完善|整理|添加){1,4}中?|敬请期待|未完待续|施工中"
    r"|準備中|工事中|作成中|추가 ?예정|준비 ?중"
    r")[\W_]*"
)
