// A race that is entered, explained and shared, and stored nowhere: what was entered stands behind # in the address.

import { useEffect, useState } from "preact/hooks";
import { go, usePlace, useScroll, useTitle } from "../app/place";
import { t } from "../i18n/i18n";
import { Crumbs } from "../ui/Crumbs";
import { type Draft, draftOf, EMPTY, faultsOf, fragmentOf } from "./draft";
import "./enter.css";
import { MyRace } from "./MyRace";
import { RaceForm } from "./RaceForm";

const EDIT = "&edit";

export function MyRacePage() {
  const { fragment } = usePlace();
  const isEdited = fragment.endsWith(EDIT);
  const given = fragment ? draftOf(isEdited ? fragment.slice(0, -EDIT.length) : fragment) : EMPTY;
  const [draft, setDraft] = useState<Draft>(given);
  useEffect(() => setDraft(given), [fragment]);
  useTitle(t("enter.title"));
  useScroll(true);
  const isShown = fragment !== "" && !isEdited && Object.keys(faultsOf(given)).length === 0;
  if (isShown) return <MyRace draft={given} onChange={() => go(`/my-race#${fragment}${EDIT}`)} />;
  return (
    <>
      <Crumbs way={[{ name: t("enter.title") }]} />
      <h1>{t("enter.title")}</h1>
      <p class="lead">{t("enter.lead")}</p>
      <RaceForm draft={draft} isTried={fragment !== "" && !isEdited} onDraft={setDraft} onSend={(sent) => go(`/my-race#${fragmentOf(sent)}`)} />
    </>
  );
}
