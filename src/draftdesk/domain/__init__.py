"""What a record is: its fields, its rules, and how two versions of it become one."""
