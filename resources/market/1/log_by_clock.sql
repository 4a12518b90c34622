CREATE INDEX log_by_clock ON log (clock_ms)
