"""Make a library with one large case, and settings that are past the first evening.

Arguments: a folder for library and settings; how many attempts.
"""

import json
import sys
from pathlib import Path

from fixtures import NOW, library_in, make_case

from ladder_app.settings import Settings, write_settings

folder = Path(sys.argv[1])
case_id = make_case(library_in(folder), int(sys.argv[2]))
settings = Settings(first_card_seen=True, last_case=case_id)
write_settings(settings, folder / "ladder" / "settings.json")
print(json.dumps({"case": case_id, "at": NOW.isoformat()}))
