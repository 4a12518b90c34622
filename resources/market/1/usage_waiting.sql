CREATE INDEX usage_waiting ON usage (id) WHERE stage = 'waiting'
