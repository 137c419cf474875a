"""Arithmetic on '#rrggbb' colours: contrast as WCAG 2.2 defines it, mixing, and colours that keep a contrast. No Qt."""

from __future__ import annotations

from bisect import bisect_left

BLACK = "#000000"
WHITE = "#ffffff"


def contrast(a: str, b: str) -> float:
    """Ratio of the lighter to the darker colour, 1 to 21 (WCAG 2.2, 'contrast ratio')."""
    darker, lighter = sorted((luminance(a), luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(a: str, b: str, share: float) -> str:
    """`share` (0 to 1) of `a` laid opaquely over `b`."""
    return _hex(*(round(x * share + y * (1 - share)) for x, y in zip(_parts(a), _parts(b), strict=True)))


def ensure_contrast(colour: str, background: str, ratio: float) -> str:
    """`colour` itself, or the nearest darker or lighter shade of it that reaches `ratio` on `background`.

    Black or white when no shade reaches it.
    """
    if contrast(colour, background) >= ratio:
        return colour
    extreme = BLACK if contrast(BLACK, background) > contrast(WHITE, background) else WHITE
    # 256 steps towards the extreme; luminance is monotone along them, so the first sufficient one can be bisected.
    step = bisect_left(
        range(256), True, key=lambda n: _reaches(mix(extreme, colour, n / 255), background, extreme, ratio)
    )
    return mix(extreme, colour, min(step, 255) / 255)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _reaches(colour: str, background: str, extreme: str, ratio: float) -> bool:
    beyond = (luminance(colour) <= luminance(background)) == (extreme == BLACK)
    return beyond and contrast(colour, background) >= ratio


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(red: int, green: int, blue: int) -> str:
    return f"#{red:02x}{green:02x}{blue:02x}"
