import { useState } from "preact/hooks";
import { joined } from "../format/names";
import { t } from "../i18n/i18n";
import { explain } from "../ui/Problem";
import { authorization } from "./key";
import { QueryFault } from "./query";

const FORMS = ["csv", "json"] as const;

/** Where a link can't say who asks, the file is fetched with the reader's key and then given to the browser. */
async function fetchWithKey(address: string, name: string): Promise<void> {
  const response = await fetch(address, { headers: authorization() });
  if (!response.ok) throw new QueryFault(response.status === 429 ? "RATE_LIMITED" : "UNREACHABLE", `The service answered ${response.status}.`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The same as a file, as CSV and as JSON: what the address of an export takes is what the page shows. */
export function Download({ path, name, of = "" }: { path: string; name: string; of?: string }) {
  const [said, setSaid] = useState("");
  return (
    <span class="download" role="group" aria-label={joined([t("export.label"), of])}>
      {FORMS.map((form) => {
        const address = `${path}${path.includes("?") ? "&" : "?"}format=${form}`;
        return (
          <a
            key={form}
            class="button"
            href={address}
            download={`${name}.${form}`}
            onClick={(event) => {
              if (!("Authorization" in authorization())) return;
              event.preventDefault();
              setSaid("");
              fetchWithKey(address, `${name}.${form}`).catch((cause: unknown) => setSaid(explain(cause)));
            }}
          >
            {[of, t(`export.${form}`)].filter(Boolean).join(" ")}
          </a>
        );
      })}
      {said && (
        <span class="alert" role="alert">
          {said}
        </span>
      )}
    </span>
  );
}
