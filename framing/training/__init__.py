"""How the shipped stance model was made: data, teacher, student, export, card. Needs `pip install framing[train]`.

Nothing in the library imports this package; nothing in it runs on import.
"""
