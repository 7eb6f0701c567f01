"""How most entries of a listing are written, and what stands out from that."""

import pytest

from readme_tool.tree import parse
from readme_tool.tree.hands.hand import Habit, Oddity
from readme_tool.tree.hands.traits import WITH, WITHOUT, Kind

ENTRY = "- **How a ship of {0} sails finds its way at night**, *CVPR {1}*. [[Paper]](https://arxiv.org/abs/{2}.0000{3})"
ENTRIES = [ENTRY.format(word, 2020 + n, 2001 + n, n) for n, word in enumerate("abcdefg")]


def hand(*lines):
    (listing,) = parse("# List\n\n" + "\n".join(lines) + "\n").listings
    return listing.hand


def test_a_hand_tells_how_entries_are_written():
    own = hand(*ENTRIES)
    assert own.shape == Habit("bullet", 7, 7)
    assert own.order == ("title", "venue", "year", "paper")
    assert own.separators["title", "venue"] == Habit(", ", 7, 7)
    assert own.separators["year", "paper"] == Habit(". ", 7, 7)
    assert own.habits[Kind.BRACKETS, ""].norm == "[[x]](u)"
    assert own.habits[Kind.LABEL, "paper"] == Habit("Paper", 7, 7)
    assert own.habits[Kind.BADGE, ""].norm == WITHOUT
    assert {habit.norm for (kind, _), habit in own.habits.items() if kind is Kind.TITLE} == {"bold"}
    assert not own.oddities


@pytest.mark.parametrize(
    ("odd", "kind", "form", "norm"),
    [
        (ENTRIES[0].replace("**", ""), Kind.TITLE, "plain", "bold"),
        (ENTRIES[0].replace("[[Paper]]", "[Paper]"), Kind.BRACKETS, "[x](u)", "[[x]](u)"),
        (ENTRIES[0].replace("Paper", "paper"), Kind.LABEL, "paper", "Paper"),
    ],
    ids=["title", "brackets", "label"],
)
def test_what_one_entry_has_otherwise_is_odd(odd, kind, form, norm):
    (oddity,) = hand(*ENTRIES, odd).oddities
    assert oddity == Oddity(oddity.trait, Habit(norm, 7, 8))
    assert (oddity.trait.kind, oddity.trait.form) == (kind, form)


def test_five_entries_are_no_norm():
    assert not hand(*ENTRIES[:4], ENTRIES[4].replace("**", "")).oddities


def test_a_listing_of_two_minds_has_no_norm():
    plain = [entry.replace("**", "") for entry in ENTRIES[:2]]
    assert not hand(*ENTRIES[2:], *plain).oddities


def test_most_entries_decide_the_order():
    swapped = "- *CVPR 2021*, **How a ship of h sails finds its way at night**. [[Paper]](https://arxiv.org/abs/2101.00009)"
    assert hand(*ENTRIES, swapped).order == ("title", "venue", "year", "paper")


def test_stops_are_told():
    lines = [f"- [Tool {letter}](https://example.org/{letter}) - Does it." for letter in "abcdef"]
    own = hand(*lines, "- [Tool g](https://example.org/g) - Does it")
    assert own.habits[Kind.STOP, ""] == Habit(WITH, 6, 7)
