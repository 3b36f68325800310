"""Before anything else in both frozen programs: what they start gets the environment that they were given.

The loader finds the bundled libraries through LD_LIBRARY_PATH, which it read when this process began. A file
manager or browser that the window opens has libraries of its own, and must not be led to these.
"""

import os

given = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if given is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = given
