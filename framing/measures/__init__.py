"""Annotations → Result: each measure is one file that never imports another, declared here once."""
