"""What a user can do something about; anything else that is raised is a bug and shows a traceback."""


class UserError(Exception):
    """A fault of the input or the call, said in one sentence: what, where, what to do. Exit code 2."""


class UnreadableFile(UserError):
    """The file can't be turned into a document.

    `code` is a short stable word for scripts (`encrypted`, `empty`, `too-large`, `no-text`, ...).
    """

    def __init__(self, message: str, *, code: str = "unreadable") -> None:
        super().__init__(message)
        self.code = code


class BadData(UserError):
    """A lexicon, a model or a settings file breaks its format; the message names file, entry and reason."""
