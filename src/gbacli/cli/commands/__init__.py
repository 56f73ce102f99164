"""One module a command, each with its `COMMAND`. Heavy modules are imported inside functions alone."""
