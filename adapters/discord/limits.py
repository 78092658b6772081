"""Discord's limits, all of them here, with the page of its documentation that states each.

The pages are below https://docs.discord.com/developers/ (also reachable at https://discord.com/developers/docs).
"""

# components/reference#text-display: all text displays of one message together.
MESSAGE_TEXT = 4_000
# components/reference: components of one message in the new layout, nested ones counted.
MESSAGE_COMPONENTS = 40
# components/reference#action-row: buttons in a row.
ROW_BUTTONS = 5
# components/reference#button
BUTTON_LABEL = 80
CUSTOM_ID = 100
# components/reference#string-select
SELECT_OPTIONS = 25
OPTION_LABEL = 100
PLACEHOLDER = 150
# components/reference#radio-group, #checkbox-group
GROUP_OPTIONS = 10
# interactions/receiving-and-responding#interaction-response-object-modal
MODAL_TITLE = 45
MODAL_FIELDS = 5
# components/reference#label
FIELD_LABEL = 45
# components/reference#text-input
FIELD_TEXT = 4_000
# resources/message#create-message: files and the text that makes a repeat recognisable.
FILES = 10
NONCE = 25
# interactions/application-commands#application-command-object-application-command-option-structure
OPTION_CHOICES = 25
# interactions/receiving-and-responding: the first answer is due in 3 s, once; the token serves for 15 minutes.
FIRST_ANSWER = 3.0
TOKEN = 15 * 60.0
# topics/rate-limits#invalid-request-limit-aka-cloudflare-bans: 401, 403 and 429 answers in ten minutes.
INVALID_REQUESTS = 10_000
INVALID_WINDOW = 10 * 60.0
# topics/rate-limits#global-rate-limit: requests in a second.
GLOBAL_RATE = 50

# Ours, inside those.
PART_TEXT = 3_600
"""Of one part of a long text: room is left for the place ("3 of 7") and for what was chosen."""
MOST_BUTTONS = 10
"""Choices drawn as buttons; more of them are a list to choose from."""
TOKEN_USABLE = 14 * 60.0
"""Seconds after which a token is not begun to be used any more."""


def size(text: str) -> int:
    """The length of a text as the strictest reader counts it: in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def shortened(text: str, most: int) -> str:
    """A label that fits. Those of the dialogue always do; this is for what nobody foresaw."""
    return text if size(text) <= most else text[: most // 2 - 1] + "…"
