"""`python -m bot` is the command `debrief`."""

from bot.cli import main

if __name__ == "__main__":
    main()
