CREATE INDEX applications_by_tenant ON applications (tenant_id)
