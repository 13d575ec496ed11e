"""Worked examples with their results, computed by hand and kept beside the tests."""

import json
from pathlib import Path
from typing import Any, Final

_FILE: Final = Path(__file__).parent.parent / "clinical_vectors.json"
VECTORS: Final[dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))
