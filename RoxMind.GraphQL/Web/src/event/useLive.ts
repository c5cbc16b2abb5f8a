// Follows an event: what the feed says is applied at once, what it does not say is asked for now and then.

import { useEffect, useRef, useState } from "preact/hooks";
import { type FeedEntry, followEvent } from "../api/feed";
import type { Board } from "./board";
import { type Names, type News, newsOf } from "./news";

const MOST_NEWS = 60;
const ASK_AGAIN_MS = 4000;

export interface Live {
  readonly news: readonly News[];
  /** Finishers that the feed told of since the event was asked for. */
  readonly finished: number;
}

/**
 * @param head Number of the last entry that is in what is shown already; null while nothing is shown.
 * @param onStale Something happened whose effect the feed does not tell, like a forecast: ask again. Called at most every few seconds.
 */
export function useLive(id: string, head: number | null, boards: readonly Board[], redraw: () => void, onStale: () => void): Live {
  const [live, setLive] = useState<Live>({ news: [], finished: 0 });
  const latest = useRef({ boards, redraw, onStale });
  latest.current = { boards, redraw, onStale };
  useEffect(() => {
    if (head === null) return;
    const names: Names = new Map();
    let waiting: FeedEntry[] = [];
    let frame = 0;
    let timer = 0;
    // A hidden page draws nothing, and would otherwise keep everything that comes.
    const soon = (run: () => void): number => (document.hidden ? Number(setTimeout(run, 1000)) : requestAnimationFrame(run));
    const take = (): void => {
      frame = 0;
      const entries = waiting;
      waiting = [];
      const { boards, redraw } = latest.current;
      let isChanged = false;
      let finished = 0;
      const news: News[] = [];
      for (const entry of entries) {
        for (const board of boards) {
          if (entry.seq <= board.head) continue;
          isChanged = board.apply(entry.fact) || isChanged;
          board.head = entry.seq;
        }
        if (entry.fact.__typename === "FinishRecorded") finished++;
        const said = newsOf(entry, names);
        if (said) news.unshift(said);
      }
      if (isChanged) redraw();
      setLive((now) => ({ news: [...news, ...now.news].slice(0, MOST_NEWS), finished: now.finished + finished }));
      timer ||= Number(
        setTimeout(() => {
          timer = 0;
          setLive((now) => ({ ...now, finished: 0 }));
          latest.current.onStale();
        }, ASK_AGAIN_MS),
      );
    };
    setLive({ news: [], finished: 0 });
    const leave = followEvent(id, head, {
      onItem: (entry) => {
        waiting.push(entry);
        frame ||= soon(take);
      },
    });
    return () => {
      leave();
      cancelAnimationFrame(frame);
      clearTimeout(frame);
      clearTimeout(timer);
    };
  }, [id, head]);
  return live;
}
