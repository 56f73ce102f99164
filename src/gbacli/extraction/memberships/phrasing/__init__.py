"""What the rules are made of.

`sketch` writes a sentence with a letter for each name, `grammar` has the pieces of patterns over such sketches, and
`rule` is a way of saying something of an alliance. `counts` reads numbers, and `findings` is what all rules hand on.
"""
