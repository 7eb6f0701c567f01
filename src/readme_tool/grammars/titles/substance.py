"""Whether a title says enough for two works not to share it by chance."""

from __future__ import annotations

from readme_tool.grammars.titles.asides import says_nothing
from readme_tool.grammars.titles.form import Form
from readme_tool.grammars.titles.plain import count_of_cjk

_FEWEST_LETTERS = 15


def says_enough(title: Form) -> bool:
    """Whether the title can only be one work's: not `Mamba`, `Deep Learning`, `CVPR 2024 Oral`."""
    count, cjk = len(title.text.split()), count_of_cjk(title.text)
    if count < 2 and not cjk:
        return False
    if len(title.text.replace(" ", "")) + 2 * cjk < _FEWEST_LETTERS:
        return False
    if count < 3 and _SUBJECTS.issuperset(title.words):
        return False
    return not (_KINDS.issuperset(title.words) or says_nothing(title.text))


_SUBJECT_WORDS = """
    artificial computer data deep diffusion foundation generative graph image intelligence
    language large learning machine model models natural network networks neural processing
    reasoning recognition reinforcement representation robot robotics science supervised
    transformer transformers vision
"""
_SUBJECTS = frozenset(_SUBJECT_WORDS.split())
_KIND_WORDS = """
    and appendix article articles awesome benchmark benchmarks blog book books card chapter
    collection conference contents course courses datasets documentation for framework github
    highlight home introduction in journal leaderboard lecture lectures library list material
    materials model models notes of official on oral other others overview page paper papers part
    post poster preprint presentation proceedings project repository related report resources
    review reviews section slides software spotlight supplementary survey surveys symposium system
    table talk talks technical thesis to tool toolkit tools track tutorial tutorials video videos
    webpage website work works workshop
"""
_KINDS = frozenset(_KIND_WORDS.split())
