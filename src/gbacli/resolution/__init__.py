"""Claims to entities and facts: values in, values out, no database.

Identity comes from content alone. An entity is known by its folded name, a fact by the entities and words that make it
one; both are the same whatever the order of import and whoever else is in the database.
"""
