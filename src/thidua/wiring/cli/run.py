"""`python -m thidua.wiring.cli.run …`: the command line where the `thidua` script is not on the path."""

import sys

from thidua.wiring.cli import main

if __name__ == "__main__":
    sys.exit(main())
