-- Commitments with their last day, batches that were reviewed or undo another, corrections of
-- measurements, periods, attachments, refused attempts, and drafts that wait for review.

ALTER TABLE entry ADD COLUMN until VARCHAR(10);
ALTER TABLE batch ADD COLUMN reviewer VARCHAR(200);
ALTER TABLE batch ADD COLUMN undoes ${id};

CREATE TABLE measurement_correction (
  position      ${id} NOT NULL PRIMARY KEY,
  measurement   ${id} NOT NULL REFERENCES measurement (position),
  number        VARCHAR(60),
  reason        VARCHAR(4000) NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);
CREATE INDEX measurement_correction_of ON measurement_correction (measurement);

CREATE TABLE period_event (
  position      ${id} NOT NULL PRIMARY KEY,
  fund          ${id} NOT NULL REFERENCES fund (position),
  period        VARCHAR(7) NOT NULL,
  state         VARCHAR(16) NOT NULL,
  reason        VARCHAR(4000),
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);

CREATE TABLE attachment (
  position      ${id} NOT NULL PRIMARY KEY,
  entry         ${id} NOT NULL REFERENCES entry (position),
  name          VARCHAR(1000) NOT NULL,
  hash          ${bytes} NOT NULL,
  size          ${id} NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);
CREATE INDEX attachment_of ON attachment (entry);

-- The files themselves, each once; the attachment's hash stands for their bytes in the tree.
CREATE TABLE attachment_content (
  hash          ${bytes} NOT NULL PRIMARY KEY,
  content       ${bytes} NOT NULL
);

CREATE TABLE refusal (
  position      ${id} NOT NULL PRIMARY KEY,
  attempt       VARCHAR(16) NOT NULL,
  problems      ${id} NOT NULL,
  said          VARCHAR(20000) NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);

-- Drafts under a sign-off policy. They do not count, and they may be taken away again.
CREATE TABLE waiting (
  id            ${id} NOT NULL PRIMARY KEY,
  fund          ${id} NOT NULL REFERENCES fund (position),
  kind          VARCHAR(16) NOT NULL,
  recorder      VARCHAR(200) NOT NULL,
  recorded_at   VARCHAR(40) NOT NULL,
  source_name   VARCHAR(1000),
  source_hash   ${bytes},
  reason        VARCHAR(4000),
  undoes        ${id}
);

CREATE TABLE waiting_draft (
  waiting       ${id} NOT NULL REFERENCES waiting (id),
  ordinal       ${id} NOT NULL,
  draft         VARCHAR(20000) NOT NULL,
  PRIMARY KEY (waiting, ordinal)
);

-- Lists are by date over all lines; with this a page costs the same wherever it begins.
CREATE INDEX entry_date ON entry (entry_date);
