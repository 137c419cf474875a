"""What a clause list contains, apart from the file it is written to."""
