"""A server in a box: the API as far as it is known, for demos, tests and first steps."""
