"""Every test passes where there is no network, not even the one of the computer with itself."""

import re
import subprocess
import sys

import pytest

from tests.deep.traced import ROOT, no_namespace
from tests.figures import Figure


@pytest.mark.deep
@pytest.mark.skipif(bool(no_namespace()), reason=no_namespace())
def test_the_everyday_tests_pass_without_any_network(figure: Figure) -> None:
    pytest_alone = (sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider")
    done = subprocess.run(
        ["unshare", "-rn", *pytest_alone],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=2400,
    )
    assert done.returncode == 0, done.stdout[-4000:]
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed is not None
    figure("tests without network", int(passed[1]))
