"""What a form for entries needs, and what is answered to whoever sent one."""
