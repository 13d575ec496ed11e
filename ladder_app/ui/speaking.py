"""The language that the window speaks, and the country its dates and numbers are written for."""

from PySide6.QtCore import QLocale

from ladder_app.language import use_language
from ladder_app.paths import resources


def speak(language: str) -> None:
    """From now on everything is said in this language; "system" is the one of the computer."""
    locale = QLocale.system()
    if language != "system":
        # Another language is no other country: dates stay in the order the person is used to.
        locale = QLocale(QLocale(language).language(), locale.territory())
    if locale.language() == QLocale.Language.C:
        # "C" writes seconds and no month names; our sentences are English then anyway.
        locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    QLocale.setDefault(locale)
    use_language(locale.name(), resources() / "translations")
