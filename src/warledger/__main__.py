"""`python -m warledger` is the command."""

from warledger.cli.main import main

if __name__ == "__main__":
    main()
