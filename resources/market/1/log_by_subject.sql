CREATE INDEX log_by_subject ON log (subject)
