"""Text that Discord shows as it was typed: no markup, no link, no mention, no emoji comes to life in it."""

import re

# A backslash before one of these makes Discord show the character itself.
_ANYWHERE = re.compile(
    r"[\\*_~`|<\[]"  # markup, the words of a link, mentions, times, a server's own emoji
    r"|(?<!\d):(?=[\w+-]+:)"  # an emoji by its name
    r"|:(?=//)"  # an address
    r"|@(?=everyone|here)"
)
# Headings, quotes, small print and lists are markup only where a line begins.
_LINE_START = re.compile(r"^([^\S\n]*)(?:(#{1,3}|>{1,3}|-#|[+-])|(\d+)([.)]))(?=\s)", re.MULTILINE)


def inert(text: str) -> str:
    """The text with a backslash before every character that Discord would take for markup."""
    return _LINE_START.sub(_line_start, _ANYWHERE.sub(r"\\\g<0>", text))


def _line_start(found: re.Match[str]) -> str:
    space, mark, number, dot = found.groups()
    return f"{space}\\{mark}" if mark else f"{space}{number}\\{dot}"
