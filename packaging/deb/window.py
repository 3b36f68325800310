"""What the frozen `pledge-app` starts with."""

import sys

from pledge_app.app import main

sys.exit(main())
