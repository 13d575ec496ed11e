"""A moment of an attempt as a clock shows it, and as it is said."""

from ladder_app.language import _, ngettext


def clock_text(t_s: int) -> str:
    """Seconds as "11:02", from an hour on as "1:05:02"."""
    minutes, seconds = divmod(t_s, 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def spoken_time(t_s: int) -> str:
    """Seconds as "4 minutes 10 seconds"; minutes are counted on beyond the hour."""
    minutes, seconds = divmod(t_s, 60)
    rest = ngettext("{n} second", "{n} seconds", seconds).format(n=seconds)
    if not minutes:
        return rest
    whole = ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
    return _("{minutes} {seconds}").format(minutes=whole, seconds=rest)
