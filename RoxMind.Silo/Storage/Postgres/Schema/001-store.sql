-- What the program keeps: grain states, the events' logs, the races of the index. Keys compare byte by byte.

CREATE TABLE grain_state (
    -- A number is never handed out twice, so an etag (id and version) stays unique when a state is cleared and written anew.
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    provider text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    grain text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    -- Who wrote this version: a write of which nobody heard whether it succeeded finds itself here when it is made again.
    token bigint NOT NULL,
    data bytea NOT NULL,
    UNIQUE (grain, name, provider)
) WITH (fillfactor = 80);

CREATE TABLE event_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event text COLLATE "C" NOT NULL UNIQUE,
    head bigint NOT NULL,
    projected bigint NOT NULL,
    CHECK (projected BETWEEN 0 AND head)
) WITH (fillfactor = 50);

CREATE TABLE event_entry (
    log bigint NOT NULL REFERENCES event_log (id),
    seq bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    at_ms bigint NOT NULL,
    fact bytea NOT NULL,
    PRIMARY KEY (log, seq),
    UNIQUE (log, key)
);

-- A follower of which a log has no row has seen none of its entries.
CREATE TABLE log_follower (
    log bigint NOT NULL REFERENCES event_log (id),
    follower text COLLATE "C" NOT NULL,
    position bigint NOT NULL CHECK (position > 0),
    PRIMARY KEY (log, follower)
) WITH (fillfactor = 50);

-- What the entries of a log up to one of them add up to; read instead of them.
CREATE TABLE event_snapshot (
    log bigint PRIMARY KEY REFERENCES event_log (id),
    seq bigint NOT NULL CHECK (seq > 0),
    format integer NOT NULL,
    data bytea NOT NULL
);

-- A race that was removed stays for a while without its data, so that every silo hears of it.
CREATE TABLE race_index (
    race text COLLATE "C" PRIMARY KEY,
    data bytea,
    change xid8 NOT NULL DEFAULT pg_current_xact_id()
);

CREATE INDEX race_index_change ON race_index (change);

-- Appends the drafts whose key is new; refused, and nothing written, where the cursor would pass the last entry. The row of the log is
-- held until the transaction ends, so numbers have no gap.
CREATE FUNCTION append_entries(
    event_id text,
    keys text[],
    facts bytea[],
    now_ms bigint,
    projected_to bigint,
    OUT head_after bigint,
    OUT is_refused boolean,
    OUT seqs bigint[],
    OUT news boolean[],
    OUT times bigint[]
) LANGUAGE plpgsql AS $$
DECLARE
    log_id bigint;
    head_before bigint;
    projected_before bigint;
    added bigint := 0;
    is_created boolean := false;
BEGIN
    is_refused := false;
    SELECT id, head, projected INTO log_id, head_before, projected_before
    FROM event_log WHERE event = event_id FOR UPDATE;
    IF log_id IS NULL AND cardinality(keys) > 0 THEN
        INSERT INTO event_log (event, head, projected) VALUES (event_id, 0, 0) ON CONFLICT (event) DO NOTHING;
        is_created := FOUND;
        SELECT id, head, projected INTO log_id, head_before, projected_before
        FROM event_log WHERE event = event_id FOR UPDATE;
    END IF;

    head_before := coalesce(head_before, 0);
    head_after := head_before;
    IF projected_to > head_before THEN
        SELECT count(DISTINCT d.key) INTO added FROM unnest(keys) AS d (key)
        WHERE NOT EXISTS (SELECT FROM event_entry e WHERE e.log = log_id AND e.key = d.key);
        IF projected_to > head_before + added THEN
            is_refused := true;
            IF is_created THEN
                DELETE FROM event_log WHERE id = log_id;
            END IF;
            RETURN;
        END IF;
    END IF;

    IF log_id IS NULL THEN
        RETURN;
    END IF;

    IF cardinality(keys) > 0 THEN
        WITH drafts AS (
            SELECT * FROM unnest(keys, facts) WITH ORDINALITY AS d (key, fact, ord)
        ), firsts AS (
            SELECT DISTINCT ON (key) key, fact, ord FROM drafts ORDER BY key, ord
        ), fresh AS MATERIALIZED (
            SELECT f.key, f.fact, f.ord, head_before + row_number() OVER (ORDER BY f.ord) AS seq FROM firsts f
            WHERE NOT EXISTS (SELECT FROM event_entry e WHERE e.log = log_id AND e.key = f.key)
        ), written AS (
            INSERT INTO event_entry (log, seq, key, at_ms, fact)
            SELECT log_id, seq, key, now_ms, fact FROM fresh ORDER BY seq
        )
        SELECT
            array_agg(coalesce(n.seq, e.seq) ORDER BY d.ord),
            array_agg(n.ord IS NOT NULL AND n.ord = d.ord ORDER BY d.ord),
            array_agg(CASE WHEN n.ord IS NULL THEN e.at_ms ELSE now_ms END ORDER BY d.ord),
            head_before + count(*) FILTER (WHERE n.ord = d.ord)
        INTO seqs, news, times, head_after
        FROM drafts d
        LEFT JOIN fresh n ON n.key = d.key
        LEFT JOIN event_entry e ON e.log = log_id AND e.key = d.key;
    END IF;

    IF head_after > head_before OR projected_to > projected_before THEN
        UPDATE event_log SET head = head_after, projected = greatest(projected, projected_to) WHERE id = log_id;
    END IF;
END
$$;

-- Replaces the content of entries, all of them or none, and removes the snapshot that may hold it. Answers the first number that is not
-- there; null when all were replaced.
CREATE FUNCTION replace_entries(event_id text, numbers bigint[], facts bytea[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    log_id bigint;
    missing bigint;
BEGIN
    SELECT id INTO log_id FROM event_log WHERE event = event_id FOR UPDATE;
    SELECT n.seq INTO missing FROM unnest(numbers) WITH ORDINALITY AS n (seq, ord)
    WHERE NOT EXISTS (SELECT FROM event_entry e WHERE e.log = log_id AND e.seq = n.seq) ORDER BY n.ord LIMIT 1;
    IF missing IS NOT NULL THEN
        RETURN missing;
    END IF;

    UPDATE event_entry e SET fact = n.fact FROM unnest(numbers, facts) AS n (seq, fact)
    WHERE e.log = log_id AND e.seq = n.seq;
    DELETE FROM event_snapshot WHERE log = log_id;
    RETURN NULL;
END
$$;

-- Replaces the content of entries that is still what it was; the log adds up to the same, and its snapshot stays.
CREATE FUNCTION compact_entries(event_id text, numbers bigint[], formers bytea[], facts bytea[]) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    log_id bigint;
    done integer;
BEGIN
    SELECT id INTO log_id FROM event_log WHERE event = event_id FOR UPDATE;
    UPDATE event_entry e SET fact = n.fact FROM unnest(numbers, formers, facts) AS n (seq, former, fact)
    WHERE e.log = log_id AND e.seq = n.seq AND e.fact = n.former;
    GET DIAGNOSTICS done = ROW_COUNT;
    RETURN done;
END
$$;

-- Keeps a snapshot instead of the one before, if nothing was appended since.
CREATE FUNCTION keep_snapshot(event_id text, at_seq bigint, with_format integer, with_data bytea) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    log_id bigint;
BEGIN
    SELECT id INTO log_id FROM event_log WHERE event = event_id AND head = at_seq FOR UPDATE;
    IF log_id IS NULL THEN
        RETURN false;
    END IF;

    INSERT INTO event_snapshot (log, seq, format, data) VALUES (log_id, at_seq, with_format, with_data)
    ON CONFLICT (log) DO UPDATE SET seq = excluded.seq, format = excluded.format, data = excluded.data;
    RETURN true;
END
$$;

-- Moves a follower forward; refused where the log does not go so far.
CREATE FUNCTION move_follower(
    event_id text,
    name text,
    to_position bigint,
    OUT head_now bigint,
    OUT is_refused boolean
) LANGUAGE plpgsql AS $$
DECLARE
    log_id bigint;
BEGIN
    SELECT id, head INTO log_id, head_now FROM event_log WHERE event = event_id;
    head_now := coalesce(head_now, 0);
    is_refused := log_id IS NULL OR to_position > head_now;
    IF NOT is_refused THEN
        INSERT INTO log_follower (log, follower, position) VALUES (log_id, name, to_position)
        ON CONFLICT (log, follower) DO UPDATE SET position = greatest(log_follower.position, excluded.position);
    END IF;
END
$$;

-- Stores first states in parts, each whole or not at all; answers the parts that are stored.
CREATE FUNCTION add_states(
    parts integer[],
    grains text[],
    names text[],
    providers text[],
    contents bytea[],
    writer bigint
) RETURNS integer[] LANGUAGE plpgsql AS $$
DECLARE
    stored integer[];
BEGIN
    WITH input AS (
        SELECT * FROM unnest(parts, grains, names, providers, contents) AS i (part, grain, name, provider, data)
    ), known AS (
        SELECT DISTINCT i.part FROM input i JOIN grain_state s USING (grain, name, provider) WHERE s.token <> writer
    )
    INSERT INTO grain_state (provider, name, grain, version, token, data)
    SELECT provider, name, grain, 1, writer, data FROM input WHERE part NOT IN (SELECT part FROM known)
    ORDER BY grain, name, provider
    ON CONFLICT (grain, name, provider) DO NOTHING;

    -- Another silo may have been first with one of a part.
    SELECT coalesce(array_agg(whole.part), '{}') INTO stored FROM (
        SELECT i.part FROM unnest(parts, grains, names, providers) AS i (part, grain, name, provider)
        LEFT JOIN grain_state s USING (grain, name, provider)
        GROUP BY i.part HAVING bool_and(s.token IS NOT DISTINCT FROM writer)
    ) AS whole;
    IF cardinality(stored) < (SELECT count(DISTINCT part) FROM unnest(parts) AS p (part)) THEN
        DELETE FROM grain_state s USING unnest(parts, grains, names, providers) AS i (part, grain, name, provider)
        WHERE s.grain = i.grain AND s.name = i.name AND s.provider = i.provider
            AND s.token = writer AND s.version = 1 AND i.part <> ALL (stored);
    END IF;

    RETURN stored;
END
$$;
