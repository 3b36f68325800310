"""What the frozen `pledge` starts with."""

from pledge_app.cli import main

main()
