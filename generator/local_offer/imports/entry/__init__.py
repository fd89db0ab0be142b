"""An entry that someone sent in words: from their answers to what a record would hold."""
