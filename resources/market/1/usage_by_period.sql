CREATE INDEX usage_by_period ON usage (instance_id, begin_time, end_time)
