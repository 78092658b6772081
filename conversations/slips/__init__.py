"""What can go wrong in an interview: the kinds of slip, as data."""
