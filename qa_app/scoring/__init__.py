"""What a score means: rubric and policy texts become records, answers become scores, months become rankings.

Pure functions. Nothing here reads a file but `source`, and nothing knows a database, a window or a recording.
"""
