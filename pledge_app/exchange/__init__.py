"""Other programs' formats, one module a format: bytes in, values out, no I/O."""
