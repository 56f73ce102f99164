"""Clauses with a verb of signing: `clause` finds them, `wording` reads what they say was signed."""
