"""What may be suggested, and when it keeps quiet. Nothing here is ever enforced.

`table` lists every rule; a rule is a pure function of a `scene` (records, a moment, the case's own
thresholds) that yields suggestions. `silence` says what keeps each of them from speaking, `answers`
what the person said to it, and `behaviour` which one, if any, a page shows.
"""
