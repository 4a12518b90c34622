CREATE INDEX usage_by_serial ON usage (serial)
