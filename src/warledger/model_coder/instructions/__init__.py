"""What a model is told: the rules (`rules.md`), worked examples (`examples.yaml`), put together by `building`."""
