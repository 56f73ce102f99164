"""Rows and pages as people, pipes and programs want them; what documents say gets out through `escape` alone."""
