"""文库: the documents of the open library, taking files in, and the library files themselves."""
