CREATE INDEX usage_unbilled ON usage (id) WHERE stage = 'accepted' AND billed_ms IS NULL
