// A leaderboard of any length, of which only what is looked at is here, and which changes as the event's feed says.

import type { FeedEntry } from "../api/feed";
import { query } from "../api/query";
import { BoardDocument, type BoardQuery } from "../gql/graphql";
import type { BoardFilter } from "./filters";

export type BoardRow = NonNullable<BoardQuery["event"]>["leaderboard"]["edges"][number]["node"];
type Fact = FeedEntry["fact"];
type Finish = Extract<Fact, { __typename: "FinishRecorded" }>;

const PAGE = 100;
const FRESH_MS = 2400;

export class Board {
  total = 0;
  /** Number of the feed's last entry that is in it. */
  head = 0;
  fault: unknown = null;
  private rows: (BoardRow | undefined)[] = [];
  private readonly asked = new Set<number>();
  private readonly fresh = new Map<string, number>();
  private readonly gone = new AbortController();

  constructor(
    private readonly id: string,
    private readonly filter: BoardFilter,
    private readonly onChange: () => void,
  ) {}

  /** Ends what is still being asked for. */
  leave(): void {
    this.gone.abort();
  }

  at(index: number): BoardRow | undefined {
    return this.rows[index];
  }

  isFresh(resultId: string): boolean {
    return (this.fresh.get(resultId) ?? 0) > Date.now();
  }

  /** Sees to it that the rows from one index up to another are here, or come. */
  async need(from: number, to: number): Promise<void> {
    const pages = [];
    for (let page = Math.floor(from / PAGE); page * PAGE < Math.max(to, from + 1); page++) {
      const start = page * PAGE;
      const isMissing = this.total === 0 || this.rows.slice(start, Math.min(start + PAGE, this.total)).includes(undefined) || this.rows.length <= start;
      if (isMissing && !this.asked.has(page) && (start === 0 || start < this.total)) pages.push(this.load(page));
    }
    await Promise.all(pages);
  }

  /** Reads everything anew that is shown: what the feed said could not be applied to it. */
  async reload(): Promise<void> {
    this.rows = [];
    this.asked.clear();
    await this.load(0);
  }

  private async load(page: number): Promise<void> {
    this.asked.add(page);
    try {
      const { event } = await query(BoardDocument, { id: this.id, ...this.filter, skip: page * PAGE, first: PAGE }, this.gone.signal);
      if (!event) return;
      const { edges, totalCount } = event.leaderboard;
      if (page === 0) this.head = Math.max(this.head, event.head);
      this.total = totalCount;
      this.rows.length = totalCount;
      edges.forEach(({ node }, i) => (this.rows[page * PAGE + i] = node));
      this.fault = null;
    } catch (fault) {
      if (this.gone.signal.aborted) return;
      this.fault = fault;
    } finally {
      this.asked.delete(page);
    }
    this.onChange();
  }

  /** Applies what happened; whether it changed anything here. */
  apply(fact: Fact): boolean {
    switch (fact.__typename) {
      case "FinishRecorded":
        return this.insert(fact);
      case "RaceAnalyzed":
        return this.change(fact.resultId, { residualS: fact.residualS ?? null, raceId: fact.raceId });
      case "RaceMoved":
        return this.change(fact.resultId, { raceId: fact.raceId });
      case "RaceRemoved":
        return this.remove(fact.resultId);
      case "FinishCorrected":
      case "EventCleared":
        // Who it was, or how they ended, may be another now: the filter decides anew.
        void this.reload();
        return false;
      default:
        return false;
    }
  }

  private isTaken(fact: Finish): boolean {
    const { division, gender, ageGroup, nationality, status } = this.filter;
    return (
      status === null &&
      (division === null || division === fact.division) &&
      (gender === null || gender === fact.gender) &&
      (ageGroup === null || ageGroup === fact.ageGroup) &&
      (nationality === null || nationality === fact.nationality)
    );
  }

  private insert(fact: Finish): boolean {
    if (!this.isTaken(fact) || this.rows.some((row) => row?.resultId === fact.resultId)) return false;
    if (this.filter.segment || this.filter.group) {
      void this.reload();
      return false;
    }
    const { __typename, totalS: timeS, ...who } = fact;
    this.fresh.set(fact.resultId, Date.now() + FRESH_MS);
    // Below what is here from the top nobody knows where it stands: it is there when those rows are looked at.
    const known = this.knownFromTop();
    const index = this.rows.slice(0, known).findIndex((row) => row!.timeS > timeS);
    this.total++;
    if (index < 0 && known < this.total - 1) {
      this.rows.length = known;
      this.rows.length = this.total;
      return true;
    }
    const row: BoardRow = { ...who, timeS, raceId: null, rank: 0, category: null, status: "FINISHED", behindS: 0, residualS: null };
    this.rows.splice(index < 0 ? known : index, 0, row);
    this.rank();
    return true;
  }

  private change(resultId: string, values: Partial<BoardRow>): boolean {
    const index = this.rows.findIndex((row) => row?.resultId === resultId);
    if (index < 0) return false;
    this.rows[index] = { ...this.rows[index]!, ...values };
    return true;
  }

  private remove(resultId: string): boolean {
    const index = this.rows.findIndex((row) => row?.resultId === resultId);
    if (index < 0) {
      void this.reload();
      return false;
    }
    this.rows.splice(index, 1);
    this.total--;
    this.rank();
    return true;
  }

  private knownFromTop(): number {
    const hole = this.rows.findIndex((row) => row === undefined);
    return hole < 0 ? this.rows.length : hole;
  }

  /** Ranks and gaps of the rows from the top, as far as they are here; the rest is read again when it is looked at. */
  private rank(): void {
    const known = this.knownFromTop();
    for (let i = 0; i < known; i++) {
      const [row, before, first] = [this.rows[i]!, this.rows[i - 1], this.rows[0]!];
      const rank = before && before.timeS === row.timeS ? before.rank : i + 1;
      const behindS = row.timeS - first.timeS;
      if (row.rank !== rank || row.behindS !== behindS) this.rows[i] = { ...row, rank, behindS };
    }
    this.rows.length = known;
    this.rows.length = this.total;
  }
}
