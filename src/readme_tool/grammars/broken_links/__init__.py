"""Writing that was meant for a link and shows as text: `[T] (u)`, `(T)[u]`, `[T](u`, `[T]（u）`.

Knows the text of one block, and which stretches of it are sound; nothing of the page around it.
"""

from readme_tool.grammars.broken_links.broken import BrokenLink, Sound, masked
from readme_tool.grammars.broken_links.finding import find

__all__ = ["BrokenLink", "Sound", "find", "masked"]
