"""No library of the program tells its maker of its use."""

import os
import subprocess
import sys

import pytest

from tests.e2e.conftest import COMMAND_LIMIT_S, PROJECT

FIND_SPEECH = """
import numpy
from qa_app.transcribe.engine import find_speech

list(find_speech(numpy.zeros(16000, numpy.int16)))
"""


def files_left_by(code, home):
    home.mkdir()
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    environment |= {"HOME": str(home), "XDG_CACHE_HOME": str(home), "XDG_STATE_HOME": str(home)}
    subprocess.run([sys.executable, "-c", code], env=environment, cwd=PROJECT, timeout=COMMAND_LIMIT_S, check=True)
    return [each for each in home.rglob("*") if each.is_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="what the library leaves is looked for where it does on Linux")
def test_that_finding_speech_keeps_no_record_for_the_maker_of_a_library(tmp_path):
    assert files_left_by(FIND_SPEECH, tmp_path / "ours") == []
