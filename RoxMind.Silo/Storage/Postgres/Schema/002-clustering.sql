-- Who is a member of the cluster, and the statements that Microsoft.Orleans.Clustering.AdoNet 10 asks for by their keys. The names of
-- parameters and of answered columns are the package's.

CREATE TABLE cluster_version (
    deployment text PRIMARY KEY,
    version integer NOT NULL
);

CREATE TABLE cluster_member (
    deployment text NOT NULL REFERENCES cluster_version (deployment),
    address text NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    silo_name text NOT NULL,
    host_name text NOT NULL,
    status integer NOT NULL,
    proxy_port integer NOT NULL,
    suspect_times text,
    started_at timestamptz NOT NULL,
    alive_at timestamptz NOT NULL,
    PRIMARY KEY (deployment, address, port, generation)
);

CREATE TABLE OrleansQuery (
    QueryKey text PRIMARY KEY,
    QueryText text NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES
('InsertMembershipVersionKey', $sql$
    WITH added AS (
        INSERT INTO cluster_version (deployment, version) VALUES (@DeploymentId, 0)
        ON CONFLICT (deployment) DO NOTHING RETURNING 1
    )
    SELECT count(*) > 0 FROM added
$sql$),
-- A change counts only where the table's version is the one that its writer had read, and raises it.
('InsertMembershipKey', $sql$
    WITH turn AS (
        UPDATE cluster_version SET version = version + 1
        WHERE deployment = @DeploymentId AND version = @Version AND NOT EXISTS (
            SELECT FROM cluster_member
            WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        )
        RETURNING deployment
    ), added AS (
        INSERT INTO cluster_member (
            deployment, address, port, generation, silo_name, host_name, status, proxy_port, started_at, alive_at
        )
        SELECT deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
        FROM turn
        RETURNING 1
    )
    SELECT count(*) > 0 FROM added
$sql$),
('UpdateMembershipKey', $sql$
    WITH turn AS (
        UPDATE cluster_version SET version = version + 1
        WHERE deployment = @DeploymentId AND version = @Version AND EXISTS (
            SELECT FROM cluster_member
            WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
        )
        RETURNING deployment
    ), changed AS (
        UPDATE cluster_member m
        SET status = @Status, suspect_times = @SuspectTimes, alive_at = greatest(alive_at, @IAmAliveTime)
        FROM turn
        WHERE m.deployment = turn.deployment
            AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
        RETURNING 1
    )
    SELECT count(*) > 0 FROM changed
$sql$),
('UpdateIAmAlivetimeKey', $sql$
    UPDATE cluster_member SET alive_at = greatest(alive_at, @IAmAliveTime)
    WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$sql$),
('MembershipReadAllKey', $sql$
    SELECT v.version AS Version, m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo_name AS SiloName,
        m.host_name AS HostName, m.status AS Status, m.proxy_port AS ProxyPort, m.suspect_times AS SuspectTimes,
        m.started_at AS StartTime, m.alive_at AS IAmAliveTime
    FROM cluster_version v LEFT JOIN cluster_member m ON m.deployment = v.deployment
    WHERE v.deployment = @DeploymentId
$sql$),
('MembershipReadRowKey', $sql$
    SELECT v.version AS Version, m.address AS Address, m.port AS Port, m.generation AS Generation, m.silo_name AS SiloName,
        m.host_name AS HostName, m.status AS Status, m.proxy_port AS ProxyPort, m.suspect_times AS SuspectTimes,
        m.started_at AS StartTime, m.alive_at AS IAmAliveTime
    FROM cluster_version v
    LEFT JOIN cluster_member m
        ON m.deployment = v.deployment AND m.address = @Address AND m.port = @Port AND m.generation = @Generation
    WHERE v.deployment = @DeploymentId
$sql$),
('GatewaysQueryKey', $sql$
    SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM cluster_member
    WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0
$sql$),
('DeleteMembershipTableEntriesKey', $sql$
    WITH members AS (DELETE FROM cluster_member WHERE deployment = @DeploymentId)
    DELETE FROM cluster_version WHERE deployment = @DeploymentId
$sql$),
-- 6 is Orleans' number of a dead silo.
('CleanupDefunctSiloEntriesKey', $sql$
    DELETE FROM cluster_member
    WHERE deployment = @DeploymentId AND status = 6 AND alive_at < @IAmAliveTime AND started_at < @IAmAliveTime
$sql$);

-- Whose turn it is to go over everything at intervals: one silo's at a time, and another's soon after it does not come for it again.
CREATE TABLE sweep_turn (
    name text PRIMARY KEY,
    holder text NOT NULL,
    until timestamptz NOT NULL
);
