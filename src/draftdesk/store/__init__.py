"""What this computer remembers: the server's copies, and the work that was not sent yet."""
