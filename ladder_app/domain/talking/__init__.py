"""Talking with somebody: what to say planned, how it went kept, and what goes on paper for them."""
