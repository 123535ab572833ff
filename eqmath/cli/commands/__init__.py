"""The commands, one file each: its name is that of the command, its first line the command's line of help."""
