"""Accuracy against human labels, audits of the tool itself, and its speed: measured, then claimed."""
