CREATE INDEX applications_by_client ON applications (client_id)
