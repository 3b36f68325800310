"""`python -m pledge_app` opens the window."""

import sys

from pledge_app.app import main

sys.exit(main())
