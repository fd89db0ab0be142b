"""Official figures as families read them: by question, in order of time, in words."""
