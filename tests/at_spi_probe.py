"""What a screen reader finds in the window that runs: for the system's Python, with Debian's python3-pyatspi.

Prints a line of JSON: for each page what can take the focus and how much of it has no name, the roles that
were met, and what became of the outcome that was chosen by an action rather than by a key.
"""

import json
import sys
import time

import pyatspi

PAGES = ("Today", "Pledges", "Journal")
PATIENCE = 30


def waited(look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.1)
    sys.exit("what was waited for did not come")


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((app for app in desktop if app is not None and "pledge" in app.name.lower()), None)


def within(accessible):
    yield accessible
    for child in accessible:
        if child is not None:
            yield from within(child)


def named(root, role, name):
    return next((one for one in within(root) if one.getRole() == role and one.name.startswith(name)), None)


def shown(accessible, *states):
    held = accessible.getState()
    return all(held.contains(state) for state in (pyatspi.STATE_SHOWING, *states))


def audit(root):
    reached = [one for one in within(root) if shown(one, pyatspi.STATE_FOCUSABLE)]
    unnamed = [one.getRoleName() for one in reached if not one.name.strip()]
    return {"focusable": len(reached), "unnamed": unnamed}


def main():
    root = waited(application)
    rail = waited(lambda: named(root, pyatspi.ROLE_LIST, "Pages"))
    pages, roles = {}, set()
    for page in PAGES:
        item = waited(lambda page=page: named(rail, pyatspi.ROLE_LIST_ITEM, page))
        rail.querySelection().selectChild(item.getIndexInParent())
        time.sleep(1)
        pages[page] = audit(root)
        roles |= {one.getRoleName() for one in within(root) if shown(one)}
    rail.querySelection().selectChild(named(rail, pyatspi.ROLE_LIST_ITEM, "Today").getIndexInParent())
    choice = waited(lambda: named(root, pyatspi.ROLE_RADIO_BUTTON, "Kept"))
    action = choice.queryAction()
    names = [action.getName(number) for number in range(action.nActions)]
    action.doAction(next(number for number, name in enumerate(names) if name in ("Toggle", "Press")))
    checked = waited(lambda: shown(choice, pyatspi.STATE_CHECKED))
    sys.stdout.write(json.dumps({"pages": pages, "roles": sorted(roles), "checked": checked}))


main()
