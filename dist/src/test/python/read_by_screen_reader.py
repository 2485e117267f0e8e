"""Uses the window as a screen reader does: from outside, through the accessibility bus alone.

Opens the import wizard, imports a file, and reads the new total from a cell of the execution table.
Arguments: the file, the total expected in the end. Prints what it did; exit code 0 if all was found.
"""
import sys
import time

import pyatspi
from accessible import children, named, press, program, shown, wait, walk

file, total = sys.argv[1], sys.argv[2]
wait("the window", program)


def cells_by_name():
    """What the cells of the execution table are called; none while the table is being filled."""
    table = named("table", "Execution table", "预算执行表")()
    return table and [c.name for c in children(table) if c.getRoleName() == "table cell"]


def nameless():
    """The roles of the controls that take the keyboard and have no name, in a list of one list."""
    return [
        [
            node.getRoleName()
            for node in walk(program())
            if node.getRoleName()
            in ("push button", "text", "entry", "combo box", "table", "tree table", "check box")
            and node.getState().contains(pyatspi.STATE_SHOWING)
            and node.queryComponent().getExtents(0).width > 0
            and node.getState().contains(pyatspi.STATE_FOCUSABLE)
            and not node.name
        ]
    ]


cells = wait("the execution table", cells_by_name)
print(len(cells), "cells, the first says", cells[0])
if not all(cells):
    sys.exit("a cell of the execution table has no name")
[unnamed] = wait("the controls", nameless)
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
    return next(
        (
            node
            for node in walk(dialog)
            if node.getRoleName() == "push button"
            and shown(node)
            and any(word in node.name for word in words)
        ),
        None,
    )


FINISH = ("Finish", "完成")


def press_on():
    """Presses Finish, before it is there Next, and says what it pressed."""
    onward = button(*FINISH) or button("Next", "下一步")
    if onward is None:
        return None
    name = onward.name
    press(onward)
    return name


pressed = ""
while not any(word in pressed for word in FINISH):
    pressed = wait("Finish or Next", press_on)
    print("press", pressed)
    time.sleep(1)


def new_total():
    """Goes to the execution table, and reads it once it is there."""
    press(named("push button", "Execution", "执行")())
    time.sleep(1)
    return total in (cells_by_name() or [])


wait("the new total in a cell", new_total)
print("new total:", total)
