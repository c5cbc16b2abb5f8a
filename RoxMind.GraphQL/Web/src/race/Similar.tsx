import { useQuery } from "../api/useQuery";
import { racePath } from "../app/routes";
import { eventParts, joined, nameOf, segmentName } from "../format/names";
import { delta, time } from "../format/time";
import { SimilarDocument } from "../gql/graphql";
import { list, number, t } from "../i18n/i18n";
import { Later } from "../ui/Later";

const USUAL_PCT = 3;

/** Who is alike and does better where it matters, and what each gap would bring. */
export function Similar({ id }: { id: string }) {
  const asked = useQuery(SimilarDocument, { id });
  return (
    <Later asked={asked}>
      {({ similarAthletes: found }) =>
        found &&
        found.edges.length > 0 && (
          <section aria-labelledby="similar">
            <h2 id="similar">{t(found.betterAt.length > 0 ? "similar.better" : "similar.alike")}</h2>
            <p class="note">
              {t("similar.note", { n: number(found.considered), pct: number(found.tolerancePct) })}{" "}
              {found.tolerancePct > USUAL_PCT && t("similar.wider")}{" "}
              {found.betterAt.length > 0 && t("similar.at", { segments: list(found.betterAt.map(segmentName)) })}
            </p>
            <p class="more screen-only">
              <a href={`/compare?races=${[id, ...found.edges.map(({ node }) => node.raceId)].slice(0, 6).join(",")}`}>{t("similar.compare")}</a>
            </p>
            <div class="scroll" tabIndex={0} role="group" aria-labelledby="similar">
              <table class="plain">
                <thead>
                  <tr>
                    <th scope="col">{t("event.finish")}</th>
                    <th scope="col">{t("table.athlete")}</th>
                    {found.betterAt.map((segment) => (
                      <th key={segment} class="num" scope="col">
                        {segmentName(segment)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {found.edges.map(({ node }) => (
                    <tr key={node.raceId}>
                      <td class="time">{time(node.totalS)}</td>
                      <td class="who">
                        <a href={racePath(node.raceId)} dir="auto">
                          {nameOf(node.race ?? {})}
                        </a>
                        <small>{joined([node.race && eventParts(node.race.eventName).city, node.ageGroup !== "unknown" && node.ageGroup])}</small>
                      </td>
                      {node.gains.map((gain) => (
                        <td key={gain.segment} class="num won">
                          {delta(-gain.gainS)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )
      }
    </Later>
  );
}
