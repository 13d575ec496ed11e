"""The window and its screens. It reads records and asks the workspace; it never sees storage."""
