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

/** A difference with its sign. */
export function delta(seconds: Seconds): string {
  if (seconds === null || seconds === undefined) return NONE;
  return seconds > 0 ? `+${time(seconds)}` : time(seconds);
}

/** The class that colours a difference: more time is lost time. */
export const tone = (seconds: Seconds): string => (!seconds ? "soft" : seconds > 0 ? "lost" : "won");
