-- Refuses a transaction of a silo that was put out of the cluster: others have taken its grains over. It is asked at the end of each
-- transaction that writes. 6 is Orleans' number of a dead silo.
CREATE FUNCTION demand_member(silo text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM cluster_member WHERE silo_name = silo AND status = 6) THEN
        RAISE EXCEPTION 'The silo % was put out of the cluster', silo USING ERRCODE = 'RXM01';
    END IF;
END
$$;
