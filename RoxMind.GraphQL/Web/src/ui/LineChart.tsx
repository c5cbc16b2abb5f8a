// Lines with a band around them, drawn by uPlot, which is loaded when the first chart is.

import { useEffect, useRef } from "preact/hooks";
import type uPlot from "uplot";
import { turn } from "../app/turn";
import { time } from "../format/time";

export interface LineChartProps {
  /** What the chart shows, in words, for who cannot see it. */
  readonly label: string;
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Names of places on the x axis. */
  readonly ticks: readonly (readonly [number, string])[];
  readonly hasPoints?: boolean;
  readonly height?: number;
}

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function optionsOf(props: LineChartProps, width: number): uPlot.Options {
  const [ink, soft, line, band, mark] = ["--ink", "--soft", "--line", "--band", "--mark"].map(colour) as [string, string, string, string, string];
  const font = "13px system-ui, sans-serif";
  const everySoMany = Math.ceil(props.ticks.length / Math.max(2, Math.floor(width / 76)));
  const shown = props.ticks.filter((_, i) => i % everySoMany === 0);
  const pad = props.hasPoints ? 0.4 : 0;
  return {
    width,
    height: props.height ?? 260,
    legend: { show: false },
    cursor: { show: false },
    padding: [12, 16, 0, 4],
    scales: {
      x: { time: false, range: [props.x[0]! - pad, Math.max(props.x.at(-1)!, props.x[0]! + 1) + pad] },
      y: { range: { min: { pad: 0.08, mode: 0 }, max: { pad: 0.08, mode: 0 } } },
    },
    axes: [
      { stroke: soft, font, grid: { show: false }, ticks: { show: false }, splits: () => shown.map(([at]) => at), values: () => shown.map(([, name]) => name) },
      {
        stroke: soft,
        font,
        size: 64,
        grid: { stroke: line, width: 1 },
        ticks: { show: false },
        incrs: [30, 60, 120, 300, 600, 900, 1800, 3600],
        values: (_, all) => all.map(time),
      },
    ],
    series: [
      {},
      { stroke: "transparent", width: 0, points: { show: false } },
      { stroke: "transparent", width: 0, points: { show: false } },
      { stroke: ink, width: 2, points: { show: props.hasPoints ?? false, size: 9, fill: mark, stroke: ink } },
    ],
    bands: [{ series: [2, 1], fill: band }],
  };
}

export function LineChart(props: LineChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = place.current!;
    let isGone = false;
    let chart: uPlot | null = null;
    let width = 0;
    let draw = (): void => {};
    const ends: (() => void)[] = [];
    const on = (from: EventTarget, name: string, seen: () => void): void => {
      from.addEventListener(name, seen);
      ends.push(() => from.removeEventListener(name, seen));
    };
    const resizing = new ResizeObserver(() => {
      if (target.clientWidth !== width) draw();
    });
    const begin = (): void => {
      nearing.disconnect();
      draw();
      resizing.observe(target);
    };
    // Far below what is seen nothing is drawn, unless it is to be printed.
    const nearing = new IntersectionObserver(([entry]) => entry?.isIntersecting && begin(), { rootMargin: "50%" });
    void import("./uplot").then(async ({ UPlot }) => {
      await turn();
      if (isGone) return;
      draw = () => {
        width = target.clientWidth;
        if (width === 0) return;
        chart?.destroy();
        const data = [props.x, props.low, props.high, props.y] as unknown as uPlot.AlignedData;
        chart = new UPlot(optionsOf(props, Math.floor(width)), data, target);
      };
      nearing.observe(target);
    });
    const again = (): void => {
      if (chart) draw();
    };
    on(window, "beforeprint", begin);
    on(matchMedia("print"), "change", again);
    on(matchMedia("(prefers-color-scheme: dark)"), "change", again);
    on(window, "roxmind:theme", again);
    return () => {
      isGone = true;
      nearing.disconnect();
      resizing.disconnect();
      for (const end of ends) end();
      chart?.destroy();
    };
  }, [props.label, props.x, props.y]);
  return <div class="line-chart" role="img" aria-label={props.label} ref={place} />;
}
