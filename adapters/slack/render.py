"""A message as Slack shows it: one or more posts, each within Slack's limits. Pure.

The words come as plain text, so a note can be copied as it is and nothing in it can ping, link or turn bold. What does
not fit into one post goes on in the next; the last one carries the buttons. `text` stands for a post in notifications
and for screen readers: in a dialogue its words, for a message that comes unasked its neutral notice.
"""

from collections.abc import Sequence
from typing import Any, TypeAlias

from adapters.slack import limits
from adapters.slack.blocks import Block, actions, button, option, plain, section, small
from adapters.slack.handle import block
from adapters.slack.markup import inert, room
from adapters.splitting import split
from conversations.model import Choice, ConversationKey, Message

Post: TypeAlias = dict[str, Any]

DONE = "That's it"
ANSWER = "Answer"
CHOOSE = "Choose one"
PICK = "Pick up to {most}"
FILE = "{name}: save these lines as a file of that name, and open it."


def posts(message: Message, to: ConversationKey) -> list[Post]:
    """The message as posts in the order of sending: `text` and `blocks` of each. Its files go separately."""
    parts = _parts(message)
    found = [_post(message, part, [section(part)]) for part in parts]
    found[-1]["blocks"] += _answers(message, to) + _notes(message)
    return found


def whispers(message: Message, to: ConversationKey) -> list[Post]:
    """The same where there is no direct message: only the caller sees it, so every question has an Answer button,
    and files come as text to copy.
    """
    found = posts(message, to)
    if message.question is not None:
        answer = actions(block(to, message.question, "words"), button(ANSWER, f"a:{message.question}"))
        found[-1]["blocks"].append(answer)
    for file in message.files:
        words = f"{FILE.format(name=file.name)}\n\n{file.text}"
        found += [_post(message, part, [section(part)]) for part in split(words, limits.SECTION, room)]
    return found


def settled(asked: Message, chosen: str) -> Post:
    """What the last post of a question becomes once it is answered: its words, what was chosen, and no buttons."""
    words = _parts(asked)[-1]
    return {"text": _text(asked, words), "blocks": [section(words), *_notes(asked), chosen_mark(chosen)]}


def chosen_mark(chosen: str) -> Block:
    """What takes the place of an answered question's buttons."""
    return small(*split(f"✓ {chosen}" if chosen else "✓", limits.CONTEXT_TEXT)[: limits.CONTEXT_ELEMENTS])


def stripped(post: Post, chosen: str) -> Post:
    """A post as Slack gives it back, with what was chosen for its buttons: for a question whose words are kept nowhere
    else any more.
    """
    shown = [block for block in post.get("blocks", []) if block["type"] not in ("actions", "input")]
    return {"text": post.get("text", ""), "blocks": [*shown, chosen_mark(chosen)]}


def _parts(message: Message) -> list[str]:
    """The words in pieces of one section each, the choices' full labels among them where a button would cut one off."""
    words = message.text
    if _too_long(message.choices):
        words += "\n\n" + "\n".join(f"{n}. {choice.label}" for n, choice in enumerate(message.choices, 1))
    return [part.rstrip("\n") or "…" for part in split(words, limits.SECTION, room) if part.strip()] or ["…"]


def _post(message: Message, part: str, blocks: list[Block]) -> Post:
    return {"text": _text(message, part), "blocks": blocks}


def _text(message: Message, words: str) -> str:
    return inert(message.notice if message.unasked else words)


def _too_long(choices: Sequence[Choice]) -> bool:
    return any(len(choice.label) > limits.BUTTON for choice in choices)


def _labels(choices: Sequence[Choice]) -> list[str]:
    """Labels that fit on buttons; where one is too long, all stand in the words by number."""
    if not _too_long(choices):
        return [choice.label for choice in choices]
    return [f"{n}. {_begun(choice.label)}" for n, choice in enumerate(choices, 1)]


def _begun(label: str) -> str:
    """The beginning of a label whose whole stands in the words above."""
    most = limits.BUTTON - 8
    return label if len(label) <= most else split(label, most)[0].rstrip() + " …"


def _answers(message: Message, to: ConversationKey) -> list[Block]:
    """The ways to answer: buttons, a menu, a menu of several with a button that says they are all, a form."""
    if message.question is None:
        return []
    number, choices = message.question, message.choices
    labelled = list(zip(choices, _labels(choices), strict=True))
    form = [button(message.form.button, f"f:{number}")] if message.form is not None else []
    if choices and message.most > 1:
        return [
            {
                "type": "input",
                "block_id": block(to, number, "several"),
                "optional": True,
                "label": plain(PICK.format(most=message.most)),
                "element": {
                    "type": "multi_static_select",
                    "action_id": f"m:{number}",
                    "options": [option(label, choice.value) for choice, label in labelled],
                    "max_selected_items": message.most,
                },
            },
            actions(block(to, number, "done"), button(DONE, f"d:{number}"), *form),
        ]
    if len(choices) > limits.BUTTONS_IN_ROW:
        menu = {
            "type": "static_select",
            "action_id": f"s:{number}",
            "placeholder": plain(CHOOSE),
            "options": [option(label, choice.value) for choice, label in labelled],
        }
        return [actions(block(to, number, "menu"), menu, *form)]
    row = [button(label, f"q:{number}:{choice.value}") for choice, label in labelled]
    return [actions(block(to, number, "row"), *row, *form)] if row or form else []


def _notes(message: Message) -> list[Block]:
    """Small print: a caution, and where in the debrief this is."""
    place = f"{message.progress[0]} of {message.progress[1]}" if message.progress else ""
    return [small(text) for text in (message.caution, place) if text]
