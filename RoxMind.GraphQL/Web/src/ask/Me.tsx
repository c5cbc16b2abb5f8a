import { useQuery } from "../api/useQuery";
import { eventParts, joined, nameOf } from "../format/names";
import { time } from "../format/time";
import { AskedAboutDocument } from "../gql/graphql";
import { t } from "../i18n/i18n";
import { Finder } from "../search/Finder";

/** Whom "me" means in a question. */
export function Me({ me, onMe }: { me: string | null; onMe: (id: string | null) => void }) {
  const { data } = useQuery(AskedAboutDocument, me ? { id: me } : null);
  const node = me ? data?.node : null;
  if (!me) return <Finder kinds={["ATHLETE", "RACE"]} label={t("ask.me")} onChoose={({ id }) => onMe(id)} />;
  const name =
    node?.__typename === "Athlete" ? nameOf(node) : node?.__typename === "Race" ? joined([nameOf(node), eventParts(node.eventName).city, time(node.totalS)]) : data ? t("gone.athlete") : "";
  return (
    <p class="me-is">
      {t("ask.meIs")} <strong dir="auto">{name}</strong>{" "}
      <button type="button" onClick={() => onMe(null)}>
        {t("list.remove")}
      </button>
    </p>
  );
}
