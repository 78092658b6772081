"""What an answer means. One door to the readers of answers, each of which lives in a file of its own."""

from conversations.understanding.answers import Certainty, certainty, nothing, vents
from conversations.understanding.command_phrases import Anywhere
from conversations.understanding.commands import command
from conversations.understanding.corrections import Correction, correction
from conversations.understanding.naming import names, title_case_name
from conversations.understanding.no_answer import NoAnswer, no_answer
from conversations.understanding.note_turn import NoteReply, note_facts
from conversations.understanding.picking import pick, picks_kinds
from conversations.understanding.yes_no import yes_no
from conversations.understanding.yes_no_phrases import YesNo

__all__ = [
    "Anywhere",
    "Certainty",
    "Correction",
    "NoAnswer",
    "NoteReply",
    "YesNo",
    "certainty",
    "command",
    "correction",
    "names",
    "no_answer",
    "note_facts",
    "nothing",
    "pick",
    "picks_kinds",
    "title_case_name",
    "vents",
    "yes_no",
]
