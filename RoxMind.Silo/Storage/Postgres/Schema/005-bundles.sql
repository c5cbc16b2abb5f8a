-- Which model bundle each silo serves. Analyses are brought to the one that most have, and where as many have another, to the one that was seen
-- last: so a version stays known when its silos are gone.

CREATE TABLE bundle (
    version text COLLATE "C" PRIMARY KEY,
    first_seen timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE silo_bundle (
    silo text PRIMARY KEY,
    version text COLLATE "C" NOT NULL REFERENCES bundle (version),
    since timestamptz NOT NULL DEFAULT now()
);
