"""`python -m profilecheck` is the same as `profilecheck`."""

from profilecheck.cli import main

if __name__ == "__main__":
    main()
