"""How a line stands in the picture that a reader is given. The C# side reads the same three figures from models.json."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Geometry:
    """All in pixels: the picture's height, a consonant's height, the row the consonants stand on."""

    height: int
    consonant: float
    baseline: int


LINE = Geometry(height=40, consonant=15.0, baseline=31)

# The number reader sees the same line a fifth larger: its slips are then not those of the line reader.
NUMBER = Geometry(height=48, consonant=18.0, baseline=37)
