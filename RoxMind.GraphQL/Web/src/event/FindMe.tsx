import { useState } from "preact/hooks";
import { query } from "../api/query";
import { category, joined, nameOf } from "../format/names";
import { time } from "../format/time";
import { FindOnBoardDocument, type FindOnBoardQuery } from "../gql/graphql";
import { number, t } from "../i18n/i18n";
import { explain } from "../ui/Problem";
import type { BoardFilter } from "./filters";

type Found = NonNullable<FindOnBoardQuery["event"]>["leaderboard"]["edges"][number]["node"];

/** Finds a name in the list as it is filtered, and goes to its row. */
export function FindMe({ id, filter, onFound }: { id: string; filter: BoardFilter; onFound: (resultId: string, rank: number) => void }) {
  const [name, setName] = useState("");
  const [found, setFound] = useState<readonly Found[]>([]);
  const [said, setSaid] = useState("");
  const show = (one: Found): void => {
    setFound([]);
    onFound(one.resultId, one.rank ?? 1);
  };
  const find = async (): Promise<void> => {
    setFound([]);
    try {
      const { event } = await query(FindOnBoardDocument, { id, name: name.trim(), ...filter });
      const all = event?.leaderboard.edges.map(({ node }) => node) ?? [];
      setSaid(all.length === 0 ? t("event.findMeNone") : "");
      if (all.length === 1) show(all[0]!);
      else setFound(all);
    } catch (fault) {
      setSaid(explain(fault));
    }
  };
  return (
    <form
      class="find-me"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void find();
      }}
    >
      <label>
        {t("event.findMeText")}
        <input type="search" maxLength={200} value={name} autocomplete="name" onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit">{t("event.findMe")}</button>
      <p class="note" role="status">
        {said}
      </p>
      {found.length > 0 && (
        <ul class="chips">
          {found.map((one) => (
            <li key={one.resultId}>
              <button type="button" onClick={() => show(one)}>
                {one.rank !== null && `${number(one.rank!)}. `}
                <bdi>{nameOf(one)}</bdi> <small>{joined([category(one), time(one.timeS)])}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
