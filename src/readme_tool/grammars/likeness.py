"""How alike two short texts are, letter by letter."""

from typing import NamedTuple


def ratio(a: str, b: str) -> float:
    """How much of two texts, taken together, is common to both in the same order: 0.0 to 1.0.

    That is twice the length of their longest common subsequence over the sum of their lengths,
    what rapidfuzz calls `fuzz.ratio` (over 100). Two empty texts are alike.
    """
    if a == b:
        return 1.0
    # The longer one becomes bits, so that the loop runs over the shorter one.
    return Model.of(a).ratio(b) if len(a) >= len(b) else Model.of(b).ratio(a)


class Model(NamedTuple):
    """A text made ready to be compared with many others."""

    text: str
    places: dict[str, int]

    @classmethod
    def of(cls, text: str) -> "Model":
        """The text with, for each character, one bit for each place where it stands."""
        places: dict[str, int] = {}
        bit = 1
        for character in text:
            places[character] = places.get(character, 0) | bit
            bit <<= 1
        return cls(text, places)

    def ratio(self, other: str) -> float:
        """`ratio` of this text and `other`."""
        total = len(self.text) + len(other)
        return 2 * self.common(other) / total if total else 1.0

    def common(self, other: str) -> int:
        """The length of the longest common subsequence.

        One row of the usual table is one integer, after Hyyrö, "Bit-parallel LCS-length
        computation revisited" (2004): a bit is cleared where the length grows.
        """
        places = self.places
        full = (1 << len(self.text)) - 1
        row = full
        for character in other:
            here = places.get(character)
            if here is not None:
                hits = row & here
                row = (row + hits) & full | (row - hits)
        return len(self.text) - row.bit_count()
