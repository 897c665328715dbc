"""What the tool finds out about itself: does a name matter, does the direction come out right."""
