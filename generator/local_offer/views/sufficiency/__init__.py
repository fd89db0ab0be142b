"""Whether there are special school places enough: places beside children with a plan, from records and figures."""
