"""From what people type to what they mean: stories, answers, times, safety.

Every function here takes plain text of any length and script, never raises on it, looks at nothing else (no
clock, no file but the time zone table) and says the same thing when told the same thing. Where the text
does not say, neither do they: an answer not understood costs one more question, a wrong guess costs trust.
"""
