"""Types Chinese as its users do: keys pressed one by one, made into words by an input method.

The keys go through the display server to whatever has the keyboard. What arrives is read through
the accessibility bus, and so are the choice that is picked and what is wrong with a cell. Every
step waits until the one before has had its effect, never for a time: keys pressed before the input
method is on are typed as they are, as with any person in a hurry. Prints what it did; exit code 0
if every word arrived whole.
"""
import subprocess

import pyatspi
from accessible import children, named, program, wait, walk

ON = "2"


def run(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout.strip()


def keys(*names):
    subprocess.run(("xdotool", "key", "--clearmodifiers", *names), check=True)


def window():
    """Gives the keyboard to the window: there is no window manager that would."""
    ids = run("xdotool", "search", "--onlyvisible", "--name", "Fundbench").split()
    if not ids:
        return None
    run("xdotool", "windowfocus", ids[-1])
    frame = next((one for one in children(program()) if one.getRoleName() == "frame"), None)
    return frame and frame.getState().contains(pyatspi.STATE_ACTIVE)


def focused():
    """The field that has the keyboard."""
    return next(
        (
            node
            for node in walk(program())
            if node.getRoleName() in ("text", "entry")
            and node.getState().contains(pyatspi.STATE_FOCUSED)
        ),
        None,
    )


def at(*starts):
    """The field with the keyboard, once it is called so."""

    def find():
        field = focused()
        return field if field and any(field.name.startswith(one) for one in starts) else None

    return find


def text(node):
    return node.queryText().getText(0, -1)


def type_word(letters, word):
    """Types the letters of a word into the field with the keyboard and takes the first choice."""
    wait("the input method", lambda: run("fcitx5-remote") == ON)
    keys(*letters)
    keys("space")
    wait(f"{letters} as {word}", lambda: text(focused()) == word)
    print(letters, "->", word, "in", focused().name)


def go_on(*starts):
    """Goes to the next cell."""
    keys("Tab")
    return wait(f"the cell {starts}", at(*starts))


wait("the window with the fund", named("frame", "监控综合巡查专项经费"))
wait("its keyboard", window)
keys("ctrl+shift+e")
wait("the first cell of the sheet", at("第 1 行 日期"))
go_on("第 1 行 支出方向")
keys("alt+Down", "Down")
print("picked:", wait("what is picked", lambda: focused().description))
keys("Escape")
go_on("第 1 行 金额")
type_word("nihao", "你好")
print("not an amount:", wait("why not", lambda: "你好" in focused().description and focused().description))
keys("ctrl+a", "BackSpace")
wait("an empty cell", lambda: text(focused()) == "")
go_on("第 1 行 收款人")
type_word("zhongguo", "中国")
go_on("第 1 行 凭证号")
go_on("第 1 行 摘要")
type_word("nihao", "你好")
go_on("第 1 行 对应合同")


def row():
    """The words in the cells of the sheet, once both are there."""
    sheet = named("table", "逐行录入")()
    words = [cell.name for cell in walk(sheet) if cell.getRoleName() == "table cell" and cell.name]
    return words if "中国" in words and "你好" in words else None


print("the row:", wait("both words in the row", row))

keys("ctrl+f")
wait("the ledger's field for a search", at("凭证号、收款人、摘要"))
type_word("nihao", "你好")
print("all words arrived")
