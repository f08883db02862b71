import { expect, test } from './fixtures.ts';
import { move, options } from './moves.ts';
import { begin, entered, logLines, question, scene } from './room.ts';

const DRILLS = [
  ['paste-to-fix', 1],
  ['payroll-laptop', 2],
  ['cfo-at-the-gate', 3],
  ['ghost-in-14c', 4],
  ['paste-to-fix-plan-1', 5],
] as const;
const POINTS = 10;

for (const [incident, seed] of DRILLS) {
  test(`a drill of ${incident}, reloaded at ten points (seed ${seed}), is where it was each time`, async ({
    page,
    openApp,
  }) => {
    test.slow();
    await openApp(page, `#/incident/${incident}`);
    await begin(page);
    for (let point = 1; point <= POINTS; point++) {
      await move(page, seed, `point ${String(point)}`);
      const before = await scene(page);
      // An answer that is marked and not confirmed is not on the record.
      if ((await options(page).count()) > 0) await options(page).first().check();
      await page.reload();
      await entered(page);
      expect.soft(await scene(page), `point ${String(point)}`).toEqual(before);
      await expect(question(page)).toBeFocused();
    }
    const before = await logLines(page);
    await page.reload();
    await entered(page);
    expect(await logLines(page)).toEqual(before);
  });
}
