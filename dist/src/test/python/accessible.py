"""What a script of these tests needs to find its way in the window: the accessibility bus alone."""
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE = 90
# A page of the wizard goes while its successor comes: what is gone has no child, no state and no name.
GONE = (GLib.GError, LookupError, NotImplementedError, AttributeError)


def children(node):
    try:
        count = min(node.childCount, 400)
    except GONE:
        return
    for i in range(count):
        try:
            child = node.getChildAtIndex(i)
        except GONE:
            continue
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def program():
    desktop = pyatspi.Registry.getDesktop(0)
    for one in children(desktop):
        if "undbench" in (one.name or "") and one.childCount > 0:
            return one
    return None


def wait(what, find):
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            found = find()
            if found:
                return found
        except Exception:  # the tree changes under the reader
            pass
        time.sleep(0.3)
    names = [f"{n.getRoleName()}:{n.name}" for n in walk(program()) if n.name]
    sys.exit(f"not found: {what}\n" + "\n".join(names[:400]))


def shown(node):
    states = node.getState()
    return states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_SENSITIVE)


def named(role, *starts, within=None):
    def find():
        for node in walk(within or program()):
            if node.getRoleName() == role and any(
                (node.name or "").startswith(s) for s in starts
            ):
                if role in ("menu item", "menu") or shown(node):
                    return node
        return None

    return find


def press(node):
    node.queryAction().doAction(0)
