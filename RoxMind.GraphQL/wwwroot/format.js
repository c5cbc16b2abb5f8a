// How numbers and names are written for people.

const MINUS = "\u2212";

/** Seconds as h:mm:ss, or m:ss below an hour. */
export function time(seconds) {
  if (seconds === null || seconds === undefined) return "\u2013";
  const size = Math.abs(seconds);
  const two = (value) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  return (seconds < 0 ? MINUS : "") + (h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`);
}

/** A difference with its sign. */
export function delta(seconds) {
  if (seconds === null || seconds === undefined) return "\u2013";
  return seconds > 0 ? `+${time(seconds)}` : time(seconds);
}

/** The class that colours a difference: more time is lost time. */
export const tone = (seconds) => (seconds > 0 ? "lost" : seconds < 0 ? "won" : "soft");

const STATIONS = {
  SKI_ERG: "SkiErg",
  SLED_PUSH: "Sled push",
  SLED_PULL: "Sled pull",
  BURPEE_BROAD_JUMP: "Burpee broad jumps",
  ROW: "Row",
  FARMERS_CARRY: "Farmers carry",
  SANDBAG_LUNGES: "Sandbag lunges",
  WALL_BALLS: "Wall balls",
};

/** A segment's name. */
export const segmentName = (id) =>
  STATIONS[id] ?? (id.startsWith("RUN_") ? `Run ${id.slice(4)}` : `Roxzone ${id.slice(8)}`);

/** All segments in course order. */
export const SEGMENTS = Object.keys(STATIONS).flatMap((station, i) =>
  i < 7 ? [`RUN_${i + 1}`, station, `ROXZONE_${i + 1}`] : [`RUN_${i + 1}`, station],
);

export const DIVISIONS = {
  OPEN: "Open",
  PRO: "Pro",
  ELITE: "Elite",
  DOUBLES: "Doubles",
  RELAY: "Relay",
  GORUCK: "Goruck",
  GORUCK_DOUBLES: "Goruck doubles",
};

export const GENDERS = { FEMALE: "Women", MALE: "Men", MIXED: "Mixed" };

export const FLAGS = {
  MISSING_SPLITS: "Some splits are missing; missing is never counted as fast.",
  AGE_UNKNOWN: "The age group is unknown, so the context is gender alone.",
  FEW_PEERS: "Fewer than 30 finishers of this gender and age group are known, so the context is gender alone.",
  TOTAL_DIFFERS_FROM_SPLITS: "The official time is not the sum of the parts: one of these times is wrong.",
  INCLUDES_PENALTY: "The official time includes seconds beyond the parts, such as a penalty. No expectation counts them.",
  SPLITS_SET_ASIDE: "A time can't belong to the race that the others tell: a timing error or a mishap. It counts nowhere else.",
  TRANSFERRED: "Too few finishers of this division are known: it is compared by the nearest one, changed by the usual difference.",
  ROXZONE_TOTAL_ONLY: "The transitions were published together: no single one is judged.",
  COURSE_EFFECT_UNKNOWN: "How fast this course was is not known yet.",
};

/** "open women, 30-34" */
export const category = (of) =>
  `${DIVISIONS[of.division]} ${GENDERS[of.gender].toLowerCase()}${of.ageGroup === "unknown" ? "" : `, ${of.ageGroup}`}`;

/** The parts of "S7 2025 Berlin". */
export function eventName(name) {
  const match = /^S(\d{1,2})\s+(?:(20\d\d)\s+)?(\S.*)$/.exec(name ?? "");
  if (!match) return { city: name ?? "Unnamed event", when: "" };
  return { city: match[3], when: `Season ${match[1]}${match[2] ? `, ${match[2]}` : ""}` };
}

/** An event's name; before its first result, what its key tells. */
export const eventTitle = (event) =>
  event.name
    ? eventName(event.name)
    : { city: event.key.split("-").at(-1).toLowerCase().replace(/^./, (first) => first.toUpperCase()), when: "Before the first finish" };

export const count = (value) => value.toLocaleString("en");
