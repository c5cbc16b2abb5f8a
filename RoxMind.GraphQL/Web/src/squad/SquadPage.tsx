// Up to thirty athletes side by side, as a coach or a club looks at them.

import { useState } from "preact/hooks";
import { Download } from "../api/Download";
import { useQuery } from "../api/useQuery";
import { useScroll, useTitle } from "../app/place";
import { SquadDocument } from "../gql/graphql";
import { list, number, t, tn } from "../i18n/i18n";
import { Finder } from "../search/Finder";
import { findEach } from "../search/several";
import { Crumbs } from "../ui/Crumbs";
import { useIds } from "../ui/ids";
import { explain, Problem } from "../ui/Problem";
import { ShareLink } from "../ui/ShareLink";
import { GapTable } from "./GapTable";
import type { Known, Unknown } from "./members";
import "./squad.css";
import { Weaknesses } from "./Weaknesses";

const MOST = 30;

export function SquadPage() {
  const { ids, add, remove } = useIds("ids", MOST);
  const [said, setSaid] = useState("");
  const { data, fault, reload, isLoading } = useQuery(SquadDocument, ids.length > 0 ? { ids: [...ids] } : null);
  useTitle(t("squad.title"));
  useScroll(ids.length === 0 || data !== undefined);
  const squad = ids.length > 0 ? data?.squad : undefined;
  const known = squad?.members.filter((member): member is Known => member.__typename === "Athlete" && ids.includes(member.id)) ?? [];
  const unknown = squad?.members.filter((member): member is Unknown => member.__typename === "UnknownMember") ?? [];
  const addAll = async (names: string): Promise<void> => {
    try {
      const { found, missing } = await findEach(names, ["ATHLETE"]);
      add(...found.map(({ id }) => id));
      setSaid(missing.length > 0 ? t("search.noneOf", { names: list(missing) }) : tn("squad.addedAll", found.length));
    } catch (cause) {
      setSaid(explain(cause));
    }
  };
  return (
    <>
      <Crumbs way={[{ name: t("squad.title") }]} />
      <h1>{t("squad.title")}</h1>
      <p class="lead">{t("squad.lead")}</p>
      <div class="adding">
        {ids.length < MOST && (
          <Finder
            kinds={["ATHLETE"]}
            label={t("squad.add")}
            onChoose={({ id, title }) => {
              setSaid(t(ids.includes(id) ? "squad.already" : "squad.added", { name: title }));
              if (!ids.includes(id)) add(id);
            }}
            onNames={(names) => void addAll(names)}
          />
        )}
        <p class="note" role="status">
          {said || (ids.length === 0 ? t("squad.none") : t("squad.count", { n: number(ids.length), most: MOST }))}
        </p>
      </div>
      {fault ? <Problem fault={fault} onRetry={reload} isPart /> : null}
      {unknown.map(({ askedId, reason }) => (
        <p key={askedId} class="alert" role="alert">
          {reason}{" "}
          <button type="button" onClick={() => remove(askedId)}>
            {t("list.remove")}
          </button>
        </p>
      ))}
      {squad && known.length > 0 && (
        <div aria-busy={isLoading}>
          <Weaknesses summary={squad.summary} />
          <GapTable members={known} onRemove={remove} />
          <div class="acts screen-only">
            <Download path={`/export/squad?ids=${ids.join(",")}`} name="squad" />
            <ShareLink note={t("squad.shareNote")} />
          </div>
        </div>
      )}
    </>
  );
}
