"""What a sentence is to the rules: a row of tokens, each a letter, and the phrases of offices and holders among them.

`letters` and `tokens` make the row, `units` finds the organs within bodies that nobody named, `rows` cuts a report into
rows, and `phrases` reads offices and those who hold them.
"""
