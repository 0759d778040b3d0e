"""How to speak to the server: the only room that knows HTTP."""
