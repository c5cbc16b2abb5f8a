// Names as people and pranksters have them.

import assert from "node:assert/strict";
import { isTooWide, picture, raceOf, record, violations, visit } from "../browser.mjs";
import { test } from "../../NodeSuites/suite.mjs";

const NAMES = {
  script: "<script>document.title='taken'</script><img src=x onerror=document.title='taken'>",
  "right-to-left": "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df \u0645\u062d\u0645\u062f",
  // As long as the service takes them.
  "120 unbroken characters": "W".repeat(120),
};
const eventId = await record(`S7 2025 Names${process.pid}`, Object.values(NAMES));

test("names: 200 unbroken characters are looked for, at 360 px", () =>
  visit(`/search?q=${"W".repeat(200)}`, { width: 360 }, async (page) => {
    await page.getByText(/^Nothing found/).first().waitFor();
    assert.equal(await isTooWide(page), false);
  }));

for (const [what, name] of Object.entries(NAMES)) {
  test(`names: ${what}, at 360 px`, async () => {
    const { raceId, athleteId } = await raceOf(eventId, name);
    for (const path of [`/events/${eventId}`, `/races/${raceId}`, `/athletes/${athleteId}`, `/search?q=${encodeURIComponent(name.slice(0, 200))}`]) {
      await visit(path, { width: 360 }, async (page) => {
        await page.waitForLoadState("networkidle");
        assert.equal(await isTooWide(page), false, `${path} is wider than the screen`);
        assert.doesNotMatch(await page.title(), /^taken/);
        assert.deepEqual(await violations(page), []);
      });
    }
    await visit(`/races/${raceId}`, { width: 360 }, (page) => picture(page, `name-${what.replaceAll(" ", "-")}`, false));
  });
}
