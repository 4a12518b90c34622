CREATE INDEX log_by_wall ON log (wall_ms)
