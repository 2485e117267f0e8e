"""Uses the window as a screen reader does: from outside, through the accessibility bus alone.

Opens the import wizard, imports a file, and reads the new total from a cell of the execution table.
Arguments: the file, the total expected in the end. Prints what it did; exit code 0 if all was found.
"""
import sys
import time

import pyatspi

PATIENCE = 90


def children(node):
    for i in range(min(node.childCount, 400)):
        try:
            child = node.getChildAtIndex(i)
        except Exception:  # gone while it was looked at
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


file, total = sys.argv[1], sys.argv[2]
wait("the window", program)
table = wait("the execution table", named("table", "Execution table", "预算执行表"))
cells = [c for c in children(table) if c.getRoleName() == "table cell"]
print(len(cells), "cells, the first says", cells[0].name)
if not all(cell.name for cell in cells):
    sys.exit("a cell of the execution table has no name")
unnamed = [
    n.getRoleName()
    for n in walk(program())
    if n.getRoleName()
    in ("push button", "text", "entry", "combo box", "table", "tree table", "check box")
    and n.getState().contains(pyatspi.STATE_SHOWING)
    and n.queryComponent().getExtents(0).width > 0
    and n.getState().contains(pyatspi.STATE_FOCUSABLE)
    and not n.name
]
if unnamed:
    sys.exit(f"controls without a name: {unnamed}")

press(wait("Import…", named("push button", "Import", "导入…")))
dialog = wait(
    "the wizard",
    lambda: next(
        (w for w in children(program()) if w.getRoleName() in ("dialog", "frame") and w.name and "—" not in w.name),
        None,
    ),
)
print("wizard:", dialog.name)
field = wait("the field for the file", named("text", "File", "文件", within=dialog))
field.queryEditableText().setTextContents(file)


def button(*words):
    """A button of the wizard that can be pressed now, by a word of its label."""
    for node in walk(dialog):
        if (
            node.getRoleName() == "push button"
            and shown(node)
            and any(word in node.name for word in words)
        ):
            return node
    return None


while not button("Finish", "完成"):
    following = wait("Next or Finish", lambda: button("Next", "下一步", "Finish", "完成"))
    if any(word in following.name for word in ("Finish", "完成")):
        break
    print("press", following.name)
    press(following)
    time.sleep(1)
finish = wait("Finish", lambda: button("Finish", "完成"))
print("press", finish.name)
press(finish)


def new_total():
    """Goes to the execution table, and reads it once it is there."""
    press(named("push button", "Execution", "执行")())
    time.sleep(1)
    node = named("table", "Execution table", "预算执行表")()
    return node and any(cell.name == total for cell in children(node))


wait("the new total in a cell", new_total)
print("new total:", total)
