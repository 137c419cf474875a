"""What the program is about: frozen dataclasses and enums, with no behaviour beyond their own meaning."""
