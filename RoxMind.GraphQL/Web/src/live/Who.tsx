import { racePath } from "../app/routes";
import { nameOf } from "../format/names";
import { t } from "../i18n/i18n";

/** Somebody at an event: a link once there is a race, a number where no name was published. */
export function Who({ of, note }: { of: { name?: string | null; startNumber?: string | null; raceId?: string | null }; note: string }) {
  const name = of.name ?? (of.startNumber ? t("event.number", { n: of.startNumber }) : nameOf(of));
  return (
    <>
      {of.raceId ? (
        <a href={racePath(of.raceId)} dir="auto">
          {name}
        </a>
      ) : (
        <span dir="auto">{name}</span>
      )}
      <small>{note}</small>
    </>
  );
}
