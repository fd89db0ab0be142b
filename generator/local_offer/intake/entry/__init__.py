"""An entry that someone sent, laid beside the offer: checked, told in their words, and written."""
