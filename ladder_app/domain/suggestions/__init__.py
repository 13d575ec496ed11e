"""What may be suggested, and when it keeps quiet. Nothing here is ever enforced.

`table` lists every rule; a rule is a pure function of a `scene` (records, a moment, the case's own
thresholds) that yields suggestions. `behaviour` decides which of them, if any, is shown.
"""
