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

interface Shown {
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

function Outlet() {
  const { path } = usePlace();
  const [shown, setShown] = useState<Shown | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [broken, reset] = useErrorBoundary();
  useEffect(() => {
    let isHere = true;
    setFault(null);
    reset();
    const found = match(path);
    if (!found) {
      setShown({ Page: NotFound, id: "" });
      return;
    }
    found.load().then(
      (Page) => isHere && setShown({ Page, id: found.id }),
      (cause: unknown) => isHere && setFault(cause),
    );
    return () => {
      isHere = false;
    };
  }, [path]);
  if (fault || broken) return <Problem fault={fault ?? broken} onRetry={() => location.reload()} />;
  return shown && <shown.Page id={shown.id} key={shown.id} />;
}

export function App() {
  useStore(language);
  const need = useStore(keyNeed);
  const link = useStore(linkState);
  const { path, scroll } = usePlace();
  const isBare = match(path)?.isBare ?? false;
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // Whoever reads by ear is taken to the new page; the first one is read from its top anyway.
    if (first.current) first.current = false;
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
        {need === "none" ? <Outlet /> : <KeyForm wasRefused={need === "refused"} />}
      </main>
      {!isBare && <Footer />}
    </>
  );
}
