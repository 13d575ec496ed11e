"""The one door through which every edit goes: saved, remembered, announced."""
