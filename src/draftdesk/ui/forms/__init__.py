"""Drawing a form: from the fields of a record to the editors that hold its values."""
