import { useQuery } from "../api/useQuery";
import { athletePath } from "../app/routes";
import { KnownDocument } from "../gql/graphql";
import { t, tn } from "../i18n/i18n";
import type { Start } from "./passing";

/** Whether somebody of this name and gender has raced before, as far as is known here. */
export function Newcomer({ start }: { start: Start }) {
  const { data } = useQuery(KnownDocument, start.name ? { text: start.name.slice(0, 200) } : null);
  if (!data) return <span />;
  const known = data.search.edges.map(({ node }) => node).find((node) => node.__typename === "AthleteFinding" && node.gender === start.gender && node.name === start.name);
  if (known?.__typename !== "AthleteFinding") return <span class="pill">{t("commentary.first")}</span>;
  return (
    <a class="pill" href={athletePath(known.athleteId)}>
      {tn("commentary.returning", known.raceCount)}
    </a>
  );
}
