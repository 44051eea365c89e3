-- One row per batch that changed something: the sequence of revisions.
CREATE TABLE revision (
  revision  INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,          -- UTC, ticks of 100 ns since 0001-01-01
  by        TEXT,
  batch     TEXT NOT NULL UNIQUE,
  created   INTEGER NOT NULL,
  changed   INTEGER NOT NULL,
  retracted INTEGER NOT NULL
);

CREATE INDEX revision_at ON revision(at);

CREATE TABLE origin (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE relation_type (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);

-- The present version of every element, live or not. kind, op: numbers of the enums in Graph.Core.
CREATE TABLE element (
  id          INTEGER PRIMARY KEY,
  key         TEXT NOT NULL,
  kind        INTEGER NOT NULL,
  shown       INTEGER NOT NULL,        -- live; of a citation also: what it supports is live
  live        INTEGER NOT NULL,        -- neither withdrawn nor absorbed
  listed      INTEGER,                 -- the kind, where it is shown and of a kind that is listed from the top; keeps the list indexes small
  revision    INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL,        -- within its revision: the diary is the versions in the order of both
  op          INTEGER NOT NULL,
  tie         INTEGER NOT NULL,
  date        INTEGER,                 -- what orders by date read; null: start unknown
  start_first INTEGER NOT NULL,        -- the four days that filters and asOf read,
  start_last  INTEGER NOT NULL,        -- of its event where that dates it
  end_first   INTEGER NOT NULL,
  end_last    INTEGER NOT NULL,
  dated_by    INTEGER,                 -- the event that places it in time
  occurs      INTEGER,                 -- 1 for occurrences, 0 for states, null for what is outside asOf
  e1          INTEGER,                 -- its ends, in the order of the kind
  e2          INTEGER,
  e3          INTEGER,
  code        TEXT,                    -- type, role or position
  name        TEXT,
  confidence  REAL,
  score       REAL,
  number      REAL,
  latitude    REAL,
  longitude   REAL,
  tag         TEXT,                    -- country, language or field, folded
  mark        TEXT,                    -- reliability or polarity
  sort        TEXT,                    -- what names are ordered by
  names       TEXT,                    -- all names, folded, each between two line feeds
  origin      INTEGER,
  merged      INTEGER,                 -- the entity that absorbed it
  redacted    INTEGER NOT NULL,
  reason      TEXT,
  retracted   TEXT,                    -- [ticks, by, reason] as JSON
  body        BLOB NOT NULL            -- the content without the key, as JSON of Graph.Core
);

CREATE UNIQUE INDEX element_key ON element(key);
CREATE UNIQUE INDEX element_diary ON element(revision, ordinal);
CREATE INDEX element_date ON element(listed, date, tie) WHERE listed IS NOT NULL;
CREATE INDEX element_recorded ON element(listed, revision, tie) WHERE listed IS NOT NULL;
CREATE INDEX element_name ON element(listed, sort, tie) WHERE listed IS NOT NULL AND sort IS NOT NULL;
CREATE INDEX event_type ON element(code, date, tie) WHERE listed = 4;
CREATE INDEX relation_by_type ON element(code, date, tie) WHERE listed = 10;
CREATE INDEX citation_supports ON element(e2, revision, tie) WHERE kind = 11 AND live = 1;
CREATE INDEX citation_source ON element(e1, revision, tie) WHERE kind = 11 AND live = 1;
CREATE INDEX citation_speaker ON element(e3) WHERE kind = 11 AND live = 1 AND e3 IS NOT NULL;
CREATE INDEX element_origin ON element(origin) WHERE origin IS NOT NULL;
CREATE INDEX element_merged ON element(merged) WHERE merged IS NOT NULL;

-- Versions of the past; each was seen from its revision up to the revision before until.
CREATE TABLE version (
  row         INTEGER PRIMARY KEY,
  until       INTEGER NOT NULL,
  id          INTEGER NOT NULL,
  key         TEXT NOT NULL,
  kind        INTEGER NOT NULL,
  shown       INTEGER NOT NULL,
  live        INTEGER NOT NULL,
  listed      INTEGER,
  revision    INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  ordinal     INTEGER NOT NULL,
  op          INTEGER NOT NULL,
  tie         INTEGER NOT NULL,
  date        INTEGER,
  start_first INTEGER NOT NULL,
  start_last  INTEGER NOT NULL,
  end_first   INTEGER NOT NULL,
  end_last    INTEGER NOT NULL,
  dated_by    INTEGER,
  occurs      INTEGER,
  e1          INTEGER,
  e2          INTEGER,
  e3          INTEGER,
  code        TEXT,
  name        TEXT,
  confidence  REAL,
  score       REAL,
  number      REAL,
  latitude    REAL,
  longitude   REAL,
  tag         TEXT,
  mark        TEXT,
  sort        TEXT,
  names       TEXT,
  origin      INTEGER,
  merged      INTEGER,
  redacted    INTEGER NOT NULL,
  reason      TEXT,
  retracted   TEXT,
  body        BLOB NOT NULL
);

CREATE UNIQUE INDEX version_diary ON version(revision, ordinal);
CREATE INDEX version_id ON version(id, revision);
CREATE INDEX version_kind ON version(kind, until);
CREATE INDEX version_e1 ON version(e1) WHERE e1 IS NOT NULL;
CREATE INDEX version_e2 ON version(e2) WHERE e2 IS NOT NULL;
CREATE INDEX version_e3 ON version(e3) WHERE e3 IS NOT NULL;
CREATE INDEX version_merged ON version(merged) WHERE merged IS NOT NULL;

-- The live facts of every element, newest first when read backwards. slot: which end of which kind the element is
-- (kind * 3 + number of the end, or for relations their type + 2^20 at its start and + 2^21 at its end).
CREATE TABLE adj (
  node  INTEGER NOT NULL,
  slot  INTEGER NOT NULL,
  date  INTEGER NOT NULL,              -- -1: start unknown
  tie   INTEGER NOT NULL,
  edge  INTEGER NOT NULL,
  other INTEGER NOT NULL,              -- the end at the far side; 0: none
  PRIMARY KEY (node, slot, date, tie, edge)
) WITHOUT ROWID;

-- How many live facts have the entity as an end; no row is none.
CREATE TABLE degree (node INTEGER PRIMARY KEY, n INTEGER NOT NULL);

-- How many elements are shown, by kind and code.
CREATE TABLE tally (kind INTEGER NOT NULL, code TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (kind, code)) WITHOUT ROWID;

-- Names and external ids of live entities, for exact look-ups.
CREATE TABLE name (folded TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (folded, id)) WITHOUT ROWID;
CREATE TABLE external (scheme TEXT NOT NULL, value TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (scheme, value, id)) WITHOUT ROWID;

-- Words of live versions, folded by Graph.Core and parted by spaces, so that the tokenizer has nothing to decide.
-- rowid: the element's id for the present, minus version.row for the past.
CREATE VIRTUAL TABLE words USING fts5(names, texts, content = '', contentless_delete = 1, detail = column, tokenize = 'ascii');
