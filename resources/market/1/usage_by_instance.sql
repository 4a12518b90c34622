CREATE INDEX usage_by_instance ON usage (instance_id)
