-- Result files on their way into an import, where every silo finds them, in parts of one size.

CREATE TABLE upload_part (
    draft uuid NOT NULL,
    part integer NOT NULL,
    data bytea NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (draft, part)
);

-- Packed files gain nothing by being packed again.
ALTER TABLE upload_part ALTER COLUMN data SET STORAGE EXTERNAL;

CREATE TABLE upload (
    id text COLLATE "C" PRIMARY KEY,
    draft uuid NOT NULL,
    -- What was asked of it, once its import has started.
    request text
);
