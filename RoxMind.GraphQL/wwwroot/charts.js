// Charts as inline SVG, drawn for the width they have so that text keeps its size.

import { svg } from "./dom.js";
import { delta, segmentName, SEGMENTS, time } from "./format.js";

/** Draws now and whenever the width changes. */
function fluid(label, draw) {
  const chart = svg("svg", { class: "chart", role: "img", "aria-label": label });
  let last = 0;
  new ResizeObserver(() => {
    const width = Math.round(chart.getBoundingClientRect().width);
    if (width === 0 || width === last) return;
    last = width;
    const height = draw(chart, width);
    chart.setAttribute("viewBox", `0 0 ${width} ${height}`);
    chart.setAttribute("height", height);
  }).observe(chart);
  return chart;
}

const line = (name, x1, y1, x2, y2) => svg("line", { class: name, x1, y1, x2, y2 });
const text = (name, x, y, anchor, value) => svg("text", { class: name, x, y, "text-anchor": anchor }, value);

/** Where a finish lies in what was to be expected. */
export function rangeChart(expectation, totalS) {
  const { expectedS, p10S, p90S } = expectation;
  const label = `Finish ${time(totalS)}; expected ${time(expectedS)}, eight of ten between ${time(p10S)} and ${time(p90S)}.`;
  return fluid(label, (chart, width) => {
    const low = Math.min(p10S, totalS);
    const high = Math.max(p90S, totalS);
    const pad = (high - low) * 0.08 + 1;
    const x = (s) => 8 + ((s - low + pad) / (high - low + 2 * pad)) * (width - 16);
    const y = 34;
    chart.replaceChildren(
      svg("rect", { class: "band", x: x(p10S), y: y - 9, width: x(p90S) - x(p10S), height: 18, rx: 4 }),
      line("axis", x(expectedS), y - 15, x(expectedS), y + 15),
      svg("circle", { class: "pin", cx: x(totalS), cy: y, r: 8 }),
      text("strong", clamp(x(totalS), 40, width - 40), 12, "middle", time(totalS)),
      text("", clamp(x(expectedS), 66, width - 66), y + 32, "middle", `expected ${time(expectedS)}`),
      ...(width > 440
        ? [
            ...(x(expectedS) - x(p10S) > 110 ? [text("", x(p10S), y + 32, "start", time(p10S))] : []),
            ...(x(p90S) - x(expectedS) > 110 ? [text("", x(p90S), y + 32, "end", time(p90S))] : []),
          ]
        : []),
    );
    return y + 40;
  });
}

/** Seconds lost and won in each segment; what is within natural noise stays grey. */
export function gapChart(segments) {
  const known = segments.filter((segment) => segment.gapS !== null);
  const worst = known.toSorted((a, b) => b.gapS - a.gapS)[0];
  const label = `Time lost and won by segment. Most lost: ${worst ? `${segmentName(worst.segment)}, ${delta(worst.gapS)}` : "nothing known"}. All values are in the table below.`;
  return fluid(label, (chart, width) => {
    const step = 25;
    const names = width < 480 ? 118 : 158;
    const values = 54;
    const most = Math.max(20, ...known.map((segment) => Math.abs(segment.gapS)));
    const centre = names + values + (width - names - 2 * values) / 2;
    const scale = (width - names - 2 * values) / 2 / most;
    const height = segments.length * step + 28;
    const nodes = [
      text("", centre - 8, 14, "end", "faster"),
      text("", centre + 8, 14, "start", "slower"),
      line("axis", centre, 20, centre, height - 4),
    ];
    segments.forEach((segment, i) => {
      const y = 26 + i * step;
      const isRoxzone = segment.segment.startsWith("ROXZONE");
      nodes.push(text(isRoxzone ? "" : "strong", 0, y + 14, "start", short(segment.segment, width)));
      if (segment.gapS === null) {
        nodes.push(text("", centre + 8, y + 14, "start", "missing"));
        return;
      }
      const name = segment.marks.includes("WEAKNESS") ? "bad" : segment.marks.includes("STRENGTH") ? "good" : "calm";
      const size = Math.max(1, Math.abs(segment.gapS) * scale);
      const left = segment.gapS < 0;
      nodes.push(svg("rect", { class: name, x: left ? centre - size : centre, y: y + 2, width: size, height: step - 9, rx: 2 }));
      nodes.push(text(name === "calm" ? "" : name, left ? centre - size - 6 : centre + size + 6, y + 14, left ? "end" : "start", delta(segment.gapS)));
    });
    chart.replaceChildren(...nodes);
    return height;
  });
}

/** The finish as it could be foreseen after each segment. */
export function walkChart(walk, totalS) {
  const first = walk[0];
  const label = `Forecast of the finish during the race: ${time(first.forecastS)} before the start, ${time(totalS)} in the end.`;
  return fluid(label, (chart, width) => {
    const height = 260;
    const [left, right, top, bottom] = [58, 12, 14, 34];
    const low = Math.min(totalS, ...walk.map((step) => step.p10S));
    const high = Math.max(totalS, ...walk.map((step) => step.p90S));
    const x = (k) => left + (k / SEGMENTS.length) * (width - left - right);
    const y = (s) => top + ((high - s) / Math.max(1, high - low)) * (height - top - bottom);
    const grid = ticks(low, high).flatMap((s) => [line("grid", left, y(s), width - right, y(s)), text("", left - 8, y(s) + 4, "end", time(s))]);
    const up = walk.map((step) => `${x(step.segmentsDone)},${y(step.p90S)}`);
    const down = walk.map((step) => `${x(step.segmentsDone)},${y(step.p10S)}`).reverse();
    const marks = SEGMENTS.flatMap((segment, i) => (SHORT[segment] && (width >= 460 || i % 6 === 1) ? [text("", x(i + 1), height - 12, "middle", SHORT[segment])] : []));
    chart.replaceChildren(
      ...grid,
      svg("polygon", { class: "band", points: [...up, ...down].join(" ") }),
      svg("polyline", { class: "trace", points: walk.map((step) => `${x(step.segmentsDone)},${y(step.forecastS)}`).join(" ") }),
      ...marks,
      svg("circle", { class: "pin", cx: x(walk.at(-1).segmentsDone), cy: y(walk.at(-1).forecastS), r: 6 }),
    );
    return height;
  });
}

const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

const SHORT = {
  SKI_ERG: "Ski",
  SLED_PUSH: "Push",
  SLED_PULL: "Pull",
  BURPEE_BROAD_JUMP: "BBJ",
  ROW: "Row",
  FARMERS_CARRY: "Farm",
  SANDBAG_LUNGES: "Lunge",
  WALL_BALLS: "Wall",
};

const short = (segment, width) => (width < 480 && segment === "BURPEE_BROAD_JUMP" ? "Burpee jumps" : segmentName(segment));

/** Round times between two others, four or five of them. */
function ticks(low, high) {
  const step = [30, 60, 120, 300, 600, 900, 1800, 3600].find((size) => (high - low) / size <= 5) ?? 7200;
  const all = [];
  for (let s = Math.ceil(low / step) * step; s <= high; s += step) all.push(s);
  return all;
}
