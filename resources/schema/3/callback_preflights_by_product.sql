CREATE INDEX callback_preflights_by_product ON callback_preflights (product, started_ms)
