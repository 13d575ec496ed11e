"""The passphrase of the library: asked for, set, changed, removed, and every file sealed anew."""
