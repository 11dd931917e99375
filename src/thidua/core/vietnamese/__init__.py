"""Vietnamese as it is written: letters, tones, syllables, order, encodings, and how ruined text is restored."""
