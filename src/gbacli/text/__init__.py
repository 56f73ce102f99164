"""Characters, script, sentences and dates: what is known of Chinese text before any of it is understood."""
