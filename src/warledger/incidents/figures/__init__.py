"""The claims of one incident in, its figures out: what each voice says, then low, best and high under a policy."""
