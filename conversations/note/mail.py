"""The note as a file that a mail program opens as an unsent draft."""

from conversations.note.facts import Note
from conversations.note.tidy import plain


def draft_eml(note: Note, *, to_name: str = "") -> str:
    """An RFC 5322 message without sender or address, marked unsent, in UTF-8; lines end in a line feed.

    The recipient's address is not known here, so the name alone goes into a comment header that mail programs
    leave for the person to see.
    """
    # The mail package is heavy, and only the one turn that makes a file needs it.
    from email.message import EmailMessage
    from email.policy import EmailPolicy

    message = EmailMessage(policy=EmailPolicy(linesep="\n", max_line_length=78))
    message["X-Unsent"] = "1"
    message["Subject"] = " ".join(note.subject.split())
    name = plain(to_name)
    if name:
        message["Comments"] = f"To: {name}"
    message.set_content(note.body.rstrip("\n") + "\n", charset="utf-8", cte=_encoding(note.body))
    return message.as_string()


def _encoding(body: str) -> str:
    """ASCII stays readable in the file; anything else is encoded: not every program guesses UTF-8."""
    return "7bit" if body.isascii() and max(map(len, body.split("\n"))) <= 990 else "base64"
