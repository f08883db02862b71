import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Exploration, explore } from '../../../src/core/check/exploration/explore.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import { findings } from '../../../src/core/check/findings.ts';
import { checkRegressions } from '../../../src/core/check/gaps/check-regressions.ts';
import { checkRunbook, explorationGaps } from '../../../src/core/check/gaps/gaps.ts';
import { regressionsOf, withFixed, withRegression } from '../../../src/core/check/gaps/regressions.ts';
import { viewOf } from '../../../src/core/check/gaps/runbook-view.ts';
import { storyIncident } from '../../../src/core/check/gaps/story-incident.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import { newRunbook } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';

const charts = compileLifecycle();
const everywhere = explore(charts);
const TEXT = readFileSync(new URL('../../../runbooks/templates/automatic-isolation.md', import.meta.url), 'utf8');

function parsed(text: string): Runbook {
  const runbook = parseRunbook(text, { file: 'runbook.md' });
  if (!runbook.ok) throw new Error(JSON.stringify(runbook.error));
  return runbook.value;
}

const complete = parsed(TEXT);
const empty = newRunbook('Empty');
const gapsOf = (runbook: Runbook) => checkRunbook(runbook, everywhere).gaps.filter(({ story }) => story);
const early = parsed(
  TEXT.replace('- **When** release due; false alarm', '- **When** release due; false alarm; user cut off'),
);

const recheck = (runbook: Runbook, exploration: Exploration) =>
  checkRegressions(runbook, exploration, explorationGaps(viewOf(runbook), exploration));

/** All gaps with a story of an empty runbook, and one that only a step that is there can have. */
const GAPS = [...gapsOf(empty), ...gapsOf(early)];
const kept = (runbook: Runbook): Runbook =>
  GAPS.reduce((grown, gap) => withRegression(grown, gap, '2026-11-20'), runbook);

describe('the regressions of a runbook', () => {
  test('stand in its front matter and come back out of the Markdown', () => {
    const regressions = regressionsOf(kept(empty));
    expect(regressions).toHaveLength(GAPS.length);
    expect(regressionsOf(parsed(makeRunbook(kept(empty))))).toEqual(regressions);
  });

  test('are open where the gap is, each with the story that was kept', () => {
    const checks = recheck(kept(empty), everywhere);
    const own = checks.slice(0, gapsOf(empty).length);
    expect(own.filter(({ state }) => state !== 'open')).toEqual([]);
    expect(own.map((check) => ('gap' in check ? check.gap.story : undefined))).toEqual(
      gapsOf(empty).map(({ story }) => story),
    );
  });

  test('are answered by the complete runbook, and can still be drilled', () => {
    const checks = recheck(kept(complete), everywhere);
    expect(checks.filter(({ state }) => state !== 'answered')).toEqual([]);
    for (const check of checks) {
      const yaml = 'gap' in check ? storyIncident(check.gap, complete) : undefined;
      expect(parseIncident(yaml ?? '', { file: 'again.yaml' })).toMatchObject({ ok: true });
    }
  });

  test('cost no second walk through the runbook', () => {
    const least = (work: () => unknown): number =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const begun = performance.now();
          work();
          return performance.now() - begun;
        }),
      );
    const runbook = kept(complete);
    const walk = least(() => explorationGaps(viewOf(runbook), everywhere));
    expect(least(() => findings(runbook, everywhere))).toBeLessThan(1.7 * walk);
  });

  test('tell what can happen no more, and drop nothing', () => {
    const settled = explore(charts, DEFAULT_TENANT);
    const checks = recheck(kept(complete), settled);
    const gone = checks.flatMap((check) => (check.state === 'gone' ? [check.lost] : []));
    expect(new Set(gone)).toEqual(new Set(['excluded', 'off', 'automation-asks']));
    expect(checks).toHaveLength(GAPS.length);
  });

  test('a move that Firedoor does not know is told by its name', () => {
    const rows = [
      { rule: 'G01', situation: 'release-due', coverage: 'in-scope', moves: 'laptop-melts', found: '2026-11-20' },
    ];
    const checks = recheck({ ...complete, meta: { regressions: rows } }, everywhere);
    expect(checks).toMatchObject([{ state: 'gone', lost: 'laptop-melts' }]);
  });

  test('say on which day they were answered, and are open again when they are found again', () => {
    const [gap] = GAPS;
    if (!gap) throw new Error('no gap');
    const found = withRegression(empty, gap, '2026-11-20');
    const fixed = withFixed(found, regressionsOf(found), '2026-11-21');
    expect(regressionsOf(fixed)).toMatchObject([{ found: '2026-11-20', fixed: '2026-11-21' }]);
    expect(regressionsOf(withFixed(fixed, regressionsOf(fixed), '2026-12-01'))).toEqual(regressionsOf(fixed));
    expect(regressionsOf(withRegression(fixed, gap, '2026-11-22'))).toEqual(regressionsOf(found));
  });

  test('what somebody wrote there by hand stays where it cannot be read', () => {
    const odd = { ...empty, meta: { regressions: ['call Eva', { rule: 'G99' }] } };
    expect(regressionsOf(odd)).toEqual([]);
    const [gap] = GAPS;
    expect(gap && withRegression(odd, gap, '2026-11-20').meta['regressions']).toMatchObject([
      'call Eva',
      { rule: 'G99' },
      {},
    ]);
  });
});
