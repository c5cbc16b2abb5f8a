import { useEffect, useMemo, useState } from "preact/hooks";
import { useStore } from "../app/store";
import { keyNeed } from "../api/key";
import { Board } from "./board";
import type { BoardFilter } from "./filters";

/** The leaderboard for a filter; drawn at most once a frame, however much happens. */
export function useBoard(id: string, filter: BoardFilter): { board: Board; isReady: boolean; redraw: () => void } {
  const [, setTurn] = useState(0);
  const [readyKey, setReadyKey] = useState("");
  const need = useStore(keyNeed);
  const key = JSON.stringify([id, filter, need]);
  const { board, redraw } = useMemo(() => {
    let frame = 0;
    const later = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setTurn((n) => n + 1);
      });
    };
    return { board: new Board(id, filter, later), redraw: later };
  }, [key]);
  useEffect(() => {
    if (need !== "none") return;
    void board.need(0, 1).then(() => setReadyKey(key));
    return () => board.leave();
  }, [board]);
  return { board, isReady: readyKey === key, redraw };
}
