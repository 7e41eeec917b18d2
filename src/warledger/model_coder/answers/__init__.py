"""A model's answer: its shape (`schema`), its records (`answer`), how its text is read (`brought`, `parsing`)."""
