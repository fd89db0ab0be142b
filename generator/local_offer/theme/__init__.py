"""The packaged MkDocs theme: our look on Material's blocks."""
