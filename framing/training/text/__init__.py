"""Training of the text model: loaded language and frames, from our own sentences and a teacher's reading of news."""
