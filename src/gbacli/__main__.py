"""`python -m gbacli` is `gba`."""

import sys

from gbacli.cli import run

if __name__ == "__main__":
    sys.exit(run())
