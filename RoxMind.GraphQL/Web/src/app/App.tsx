import type { ComponentType } from "preact";
import { useEffect, useErrorBoundary, useRef, useState } from "preact/hooks";
import { KeyForm, keyNeed } from "../api/key";
import { linkState } from "../api/link";
import { language, t } from "../i18n/i18n";
import { Problem } from "../ui/Problem";
import { Footer, Header } from "./Shell";
import { usePlace, useTitle } from "./place";
import { match, type PageProps } from "./routes";
import { useStore } from "./store";

/** A page with what it is about. */
export interface Shown {
  readonly Page: ComponentType<PageProps>;
  readonly id: string;
}

function NotFound() {
  useTitle(t("notFound.title"));
  return (
    <>
      <h1>{t("notFound.title")}</h1>
      <p class="lead">{t("notFound.text")}</p>
      <p class="more">
        <a href="/">{t("nav.home")}</a>
      </p>
    </>
  );
}

/** The page at a place, loaded. */
export async function pageAt(path: string): Promise<Shown> {
  const found = match(path);
  return found ? { Page: await found.load(), id: found.id } : { Page: NotFound, id: "" };
}

function Outlet({ first }: { first: Shown | null }) {
  const { path } = usePlace();
  const [shown, setShown] = useState(first);
  const [fault, setFault] = useState<unknown>(null);
  const [broken, reset] = useErrorBoundary();
  useEffect(() => {
    let isHere = true;
    setFault(null);
    reset();
    pageAt(path).then(
      (next) => isHere && setShown((now) => (now?.Page === next.Page && now.id === next.id ? now : next)),
      (cause: unknown) => isHere && setFault(cause),
    );
    return () => {
      isHere = false;
    };
  }, [path]);
  if (fault || broken) return <Problem fault={fault ?? broken} onRetry={() => location.reload()} />;
  return shown && <shown.Page id={shown.id} key={shown.id} />;
}

interface Props {
  /** The page at the first place, where it is here already. */
  readonly first: Shown | null;
  /** Called once everything listens: what is pressed and typed from now on is not lost. */
  readonly onReady?: () => void;
}

export function App({ first, onReady }: Props) {
  useStore(language);
  const need = useStore(keyNeed);
  const link = useStore(linkState);
  const { path, scroll } = usePlace();
  const isBare = match(path)?.isBare ?? false;
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // A component's effects run after those of what is in it.
  useEffect(() => onReady?.(), []);
  useEffect(() => {
    // Whoever reads by ear is taken to the new page; the first one is read from its top anyway.
    if (isFirst.current) isFirst.current = false;
    else if (scroll !== null) main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a class="skip" href="#main">
        {t("nav.skip")}
      </a>
      {!isBare && <Header />}
      <p class="link" role="status">
        {link === "lost" ? t("link.lost") : ""}
      </p>
      <main id="main" tabIndex={-1} ref={main}>
        {need === "none" ? <Outlet first={first} /> : <KeyForm wasRefused={need === "refused"} />}
      </main>
      {!isBare && <Footer />}
    </>
  );
}
