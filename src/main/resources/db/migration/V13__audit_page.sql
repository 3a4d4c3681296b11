-- The page of the audit trail reads the latest entries first, and lists what was ever done.
CREATE INDEX audit_entry_by_time ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_by_action ON audit_entry (action);
