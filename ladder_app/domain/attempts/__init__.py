"""An attempt: the record, how it looks in a form, how it is begun and ended."""
