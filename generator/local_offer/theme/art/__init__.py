"""The drawings: people of many ages and bodies, in the colours of the theme. They never carry a fact."""
