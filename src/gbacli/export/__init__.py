"""Rows and pages as people, pipes and programs want them. What documents say leaves the program through `escape` alone."""
