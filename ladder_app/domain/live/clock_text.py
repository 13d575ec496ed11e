"""A moment of an attempt as a clock shows it."""


def clock_text(t_s: int) -> str:
    """Seconds as "11:02", from an hour on as "1:05:02"."""
    minutes, seconds = divmod(t_s, 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
