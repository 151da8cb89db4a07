"""Quality assurance for call centres: recordings in, service-star rankings out.

Nothing leaves the machine: the library that finds speech (onnxruntime) would tell its maker that it is in use.
It is told not to here, before any process can have loaded it; spawned children inherit that.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
