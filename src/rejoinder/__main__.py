"""Starts the command line: `rejoinder`, or `python -m rejoinder`."""

import gc


def main() -> None:
    """Load the program, then run a command.

    What is loaded stays: a garbage collector that looks it over meanwhile takes a fifth of the start.
    """
    gc.disable()
    from rejoinder import cli  # noqa: PLC0415 - loading it is what this is about

    gc.enable()
    cli.main()


if __name__ == "__main__":
    main()
