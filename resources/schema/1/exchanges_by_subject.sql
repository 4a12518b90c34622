CREATE INDEX exchanges_by_subject ON exchanges (subject, environment, id)
