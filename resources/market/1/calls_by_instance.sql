CREATE INDEX calls_by_instance ON calls (instance_id)
