"""What guides show that is worked out: parts, services that may help, and the meaning of special words."""
