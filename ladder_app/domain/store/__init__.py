"""What the program asks of a place that keeps records. Storage fulfils it."""
