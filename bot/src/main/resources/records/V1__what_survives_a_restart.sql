-- Ids of Discord are texts: they are never counted with. Instants are milliseconds since 1970 in UTC.

CREATE TABLE server_settings (
  server TEXT PRIMARY KEY,
  settings TEXT NOT NULL
) STRICT;

-- Every event that was taken on, so that one delivered twice is answered once.
CREATE TABLE handled (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX handled_at ON handled (at);

CREATE TABLE question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  server TEXT NOT NULL,
  channel TEXT NOT NULL,
  asker TEXT NOT NULL,
  conversation INTEGER NOT NULL,
  text TEXT NOT NULL,
  private INTEGER NOT NULL,
  asked_at INTEGER NOT NULL,
  -- How the reply reaches its asker; holds a short-lived token, so it goes once the reply is shown.
  delivery TEXT,
  question_message TEXT,
  reply_message TEXT,
  outcome TEXT,
  reply TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX question_of_server ON question (server, asked_at);
CREATE INDEX question_of_asker ON question (asker);
CREATE INDEX question_of_conversation ON question (conversation, id);
CREATE INDEX question_by_its_message ON question (question_message);
CREATE INDEX question_by_its_reply ON question (reply_message);
CREATE INDEX question_open ON question (id) WHERE delivery IS NOT NULL;

CREATE TABLE thread (
  thread TEXT PRIMARY KEY,
  conversation INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  told INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE feedback (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  server TEXT NOT NULL,
  question INTEGER NOT NULL,
  member TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE INDEX feedback_of_server ON feedback (server, at);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  server TEXT NOT NULL,
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;

CREATE INDEX audit_of_server ON audit (server, at);

CREATE TABLE usage (
  server TEXT NOT NULL,
  day TEXT NOT NULL,
  asked INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  PRIMARY KEY (server, day)
) STRICT, WITHOUT ROWID;
