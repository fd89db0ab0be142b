"""What the offer must not show to anyone: where hidden places are, and what is not published yet; and finding it."""
