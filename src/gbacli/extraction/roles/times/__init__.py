"""When an office is held: the terms that a report names (`terms`), and from when to when (`tenure`)."""
