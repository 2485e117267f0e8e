-- Revisions of what a fund is evaluated by, and the files kept with its indicators.

CREATE TABLE revision (
  position      ${id} NOT NULL PRIMARY KEY,
  fund          ${id} NOT NULL REFERENCES fund (position),
  text          VARCHAR(1000000) NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);
CREATE INDEX revision_of ON revision (fund);

CREATE TABLE evidence (
  position      ${id} NOT NULL PRIMARY KEY,
  fund          ${id} NOT NULL REFERENCES fund (position),
  indicator     VARCHAR(100) NOT NULL,
  name          VARCHAR(1000) NOT NULL,
  hash          ${bytes} NOT NULL,
  size          ${id} NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);
CREATE INDEX evidence_of ON evidence (fund);
