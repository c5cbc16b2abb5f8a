// How times are written for people.

const MINUS = "\u2212";
const NONE = "\u2013";
const two = (value: number): string => String(value).padStart(2, "0");

type Seconds = number | null | undefined;

/** Seconds as h:mm:ss, or m:ss below an hour. */
export function time(seconds: Seconds): string {
  if (seconds === null || seconds === undefined) return NONE;
  const size = Math.abs(Math.round(seconds));
  const [h, m, s] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  return (seconds < 0 ? MINUS : "") + (h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`);
}

/** Seconds of a time as people write it: h:mm:ss, m:ss or seconds, with fractions or without. Null when it is none. */
export function secondsOf(text: string): number | null {
  const found = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:[.,]\d+)?$/.exec(text.trim());
  if (!found) return null;
  const [h, m, s] = [Number(found[1] ?? 0), Number(found[2] ?? 0), Number(found[3])];
  if ((found[1] && m > 59) || (found[2] && s > 59)) return null;
  return 3600 * h + 60 * m + s;
}

/** A difference with its sign. */
export function delta(seconds: Seconds): string {
  if (seconds === null || seconds === undefined) return NONE;
  return seconds > 0 ? `+${time(seconds)}` : time(seconds);
}

/** The class that colours a difference: more time is lost time. */
export const tone = (seconds: Seconds): string => (!seconds ? "soft" : seconds > 0 ? "lost" : "won");
