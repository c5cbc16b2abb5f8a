/** A bar from the middle to one side: how far, 0 to 1, and what it means. */
export function GapBar({ side, share, tone }: { side: "left" | "right"; share: number; tone: string }) {
  const width = `${share * 50}%`;
  return (
    <span class="gap-bar" aria-hidden="true">
      <span class={tone} style={side === "left" ? { right: "50%", width } : { left: "50%", width }} />
    </span>
  );
}
