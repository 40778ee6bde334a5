"""Names, what pronouns and descriptions stand for, and links between claims."""
