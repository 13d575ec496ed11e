"""Records on disk: the case file, the library of cases, backups and drafts. Alone speaks TinyDB."""
