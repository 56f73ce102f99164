"""Lists of members laid out line by line or in tables.

`headings` tells the lines that open a list, `lines` reads what stands below them, `tables` those with a row for each
alliance, and `completing` notes the bodies that nothing but their place in a list betrays.
"""
