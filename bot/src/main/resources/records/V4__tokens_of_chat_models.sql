-- How many tokens of chat models each server used on each day (UTC).
CREATE TABLE tokens (
  server TEXT NOT NULL,
  day TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (server, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX tokens_of_day ON tokens (day);
