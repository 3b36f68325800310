"""What a cold start of the terminal cannot do without: `cold_child.py ACCESS`."""

import sys
from pathlib import Path

import click  # noqa: F401  its import is what is measured
import sqlcipher3  # noqa: F401  as above
from read_secret import read

read(Path(sys.argv[1]))
