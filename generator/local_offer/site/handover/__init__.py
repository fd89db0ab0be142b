"""From a folder that was filled to the site in its place: looked through, listed, sealed, joined and swapped."""
