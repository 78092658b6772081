"""The most of everything that Slack takes, in one table; each line names the page that says so."""

# https://docs.slack.dev/reference/methods/chat.postMessage ("Truncating content"): `text` should not exceed this.
TEXT = 4_000
# https://docs.slack.dev/reference/block-kit/blocks
BLOCKS_IN_MESSAGE = 50
BLOCKS_IN_VIEW = 100
BLOCK_ID = 255
# https://docs.slack.dev/reference/block-kit/blocks/section-block
SECTION = 3_000
# https://docs.slack.dev/reference/block-kit/blocks/header-block
HEADER = 150
# https://docs.slack.dev/reference/block-kit/blocks/context-block
CONTEXT_ELEMENTS = 10
CONTEXT_TEXT = 2_000
# https://docs.slack.dev/reference/block-kit/blocks/actions-block
ACTIONS = 25
# https://docs.slack.dev/reference/block-kit/block-elements/button-element
BUTTON = 75
ACTION_ID = 255
BUTTON_VALUE = 2_000
# https://docs.slack.dev/reference/block-kit/composition-objects/option-object
OPTION = 75
OPTION_VALUE = 150
# https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
OPTIONS = 100
PLACEHOLDER = 150
# https://docs.slack.dev/reference/block-kit/blocks/input-block
LABEL = 2_000
# https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
INPUT = 3_000
# https://docs.slack.dev/reference/views/modal-views
VIEW_TITLE = 24
VIEW_BUTTON = 24
PRIVATE_METADATA = 3_000
# https://docs.slack.dev/interactivity/handling-user-interaction: a response_url is good for five uses in 30 minutes.
RESPONSES = 5

# Ours. A label or a row of buttons longer than this reads badly on a telephone, long before Slack refuses it.
BUTTONS_IN_ROW = 8
"""More choices than this become one menu."""
