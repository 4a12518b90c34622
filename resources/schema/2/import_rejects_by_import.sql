CREATE INDEX import_rejects_by_import ON import_rejects (import_id, id)
