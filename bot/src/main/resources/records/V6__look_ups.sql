-- What was looked up with /quotes, /sides, /timeline and /check, so that pages can be turned and a
-- private result can be shared after a restart. The result itself is found anew.
CREATE TABLE lookup (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  server TEXT NOT NULL,
  member TEXT NOT NULL,
  at INTEGER NOT NULL,
  command TEXT NOT NULL,
  -- A JSON object of texts.
  options TEXT NOT NULL,
  shared INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX lookup_of_server ON lookup (server, at);
CREATE INDEX lookup_of_member ON lookup (member);
