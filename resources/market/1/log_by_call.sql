CREATE INDEX log_by_call ON log (call_id)
