"""What names are made of, how they look and how they are shortened.

`vocabulary` holds the words in names and those that bound them, `shapes` how a Chinese name of a person may look. Short
forms are read by `introduced` where a report says what they stand for, and by `brands` where it does not.
"""
