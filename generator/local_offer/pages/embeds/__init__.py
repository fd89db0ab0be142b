"""Lists for other websites: the small pages that they show in a frame, and the page that gives the text to paste."""
