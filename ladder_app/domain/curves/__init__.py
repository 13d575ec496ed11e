"""The numbers behind each chart as frozen values, and what each says in sentences.

A chart draws the values and adds nothing; its card, the line under it and pages that are printed
say the same words: honest, neutral about direction, and always with their n. Ratings are 0–100,
likelihoods per cent, times minutes, days `"2026-03-12"` or `""`.
"""
