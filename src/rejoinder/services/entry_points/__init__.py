"""Links, codes, buttons and boxes through which contacts come; each tells how many did."""
