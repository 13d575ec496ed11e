"""How well one colour stands out from another (WCAG 2.1, relative luminance and contrast ratio)."""


def luminance(colour: str) -> float:
    """Relative luminance of `"#RRGGBB"`, 0 for black to 1 for white."""
    red, green, blue = (_linear(part) for part in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def more_readable(background: str, *candidates: str) -> str:
    """The candidate that stands out most from the background."""
    return max(candidates, key=lambda colour: contrast(background, colour))


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0–255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def blend(one: str, other: str, share: float) -> str:
    """The colour `share` (0–1) of the way from `one` to `other`."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _linear(part: int) -> float:
    value = part / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
