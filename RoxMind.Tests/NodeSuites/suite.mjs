// The least that a suite needs: cases by name, a time limit each, and TAP lines for whoever reads them.

const cases = [];

/** Adds a case. */
export const test = (name, run) => cases.push({ name, run });

/** Runs every case, one after the other; how many passed and failed. */
export async function runAll(timeLimitMs) {
  const count = { passed: 0, failed: 0 };
  for (const { name, run } of cases) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${timeLimitMs} ms`)), timeLimitMs);
    });
    try {
      await Promise.race([run(), late]);
      count.passed++;
      console.log(`ok ${count.passed + count.failed} - ${name}`);
    } catch (fault) {
      count.failed++;
      console.log(`not ok ${count.passed + count.failed} - ${name}`);
      console.log(`  ${String(fault?.stack ?? fault).replaceAll("\n", "\n  ")}`);
    } finally {
      clearTimeout(timer);
    }
  }
  return count;
}
