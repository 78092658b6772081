"""The thank-you note: what may go into it, how it is written, checked, edited and saved as a draft."""
