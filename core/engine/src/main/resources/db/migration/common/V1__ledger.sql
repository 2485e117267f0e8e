-- The ledger. Every posted record has a position, counted from 0 over all tables, which is its
-- place among the leaves of the tree; "leaf" is its hash. Amounts are fen, days and months ISO text.

CREATE TABLE batch (
  position      ${id} NOT NULL PRIMARY KEY,
  number        ${id} NOT NULL UNIQUE,
  kind          VARCHAR(16) NOT NULL,
  operator      VARCHAR(200) NOT NULL,
  posted_at     VARCHAR(40) NOT NULL,
  source_name   VARCHAR(1000),
  source_hash   ${bytes},
  reason        VARCHAR(4000),
  leaf          ${bytes} NOT NULL
);

CREATE TABLE fund (
  position      ${id} NOT NULL PRIMARY KEY,
  fund_id       VARCHAR(100) NOT NULL UNIQUE,
  fiscal_year   ${id} NOT NULL,
  definition    VARCHAR(1000000) NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);

-- Gives the lines of the definition short numbers for the entries; the definition itself is hashed,
-- and so is the line's id with every entry.
CREATE TABLE fund_line (
  line          ${id} NOT NULL PRIMARY KEY,
  fund          ${id} NOT NULL REFERENCES fund (position),
  line_id       VARCHAR(100) NOT NULL,
  UNIQUE (fund, line_id)
);

CREATE TABLE entry (
  position      ${id} NOT NULL PRIMARY KEY,
  kind          ${id} NOT NULL,
  number        ${id} NOT NULL,
  line          ${id} NOT NULL REFERENCES fund_line (line),
  entry_date    VARCHAR(10) NOT NULL,
  effect        ${id} NOT NULL,
  side          ${id} NOT NULL,
  nature        ${id},
  document      VARCHAR(200) NOT NULL,
  payee         VARCHAR(400),
  memo          VARCHAR(2000),
  refers_to     ${id} REFERENCES entry (position),
  source        VARCHAR(100),
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL
);
CREATE INDEX entry_line_date ON entry (line, entry_date);
CREATE INDEX entry_document ON entry (document);
CREATE INDEX entry_refers_to ON entry (refers_to) WHERE refers_to IS NOT NULL;

CREATE TABLE measurement (
  position      ${id} NOT NULL PRIMARY KEY,
  fund          ${id} NOT NULL REFERENCES fund (position),
  series        VARCHAR(100) NOT NULL,
  period        VARCHAR(7) NOT NULL,
  number        VARCHAR(60) NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position),
  leaf          ${bytes} NOT NULL,
  UNIQUE (fund, series, period)
);

-- The head after each batch, with the frontier that the next batch goes on from.
CREATE TABLE head (
  size          ${id} NOT NULL PRIMARY KEY,
  root          ${bytes} NOT NULL,
  frontier      ${bytes} NOT NULL,
  batch         ${id} NOT NULL REFERENCES batch (position)
);

-- Sums of entries, kept so that an overview costs the same for a hundred entries and a million.
-- Not posted: it can be computed anew from the entries, and verification does.
CREATE TABLE turnover (
  line          ${id} NOT NULL REFERENCES fund_line (line),
  period        VARCHAR(7) NOT NULL,
  kind          ${id} NOT NULL,
  side          ${id} NOT NULL,
  nature        ${id} NOT NULL,
  source        VARCHAR(100) NOT NULL,
  amount        ${id} NOT NULL,
  entries       ${id} NOT NULL,
  last_number   ${id} NOT NULL,
  PRIMARY KEY (line, period, kind, side, nature, source)
);
