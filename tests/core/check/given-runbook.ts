import { explore } from '../../../src/core/check/exploration/explore.ts';
import { compileLifecycle } from '../../../src/core/check/exploration/world.ts';
import { type CheckAbout, checkRunbook, type GapCheck } from '../../../src/core/check/gaps/gaps.ts';
import { stepsOf } from '../../../src/core/runbook/find-steps.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { exampleOf } from '../runbook/examples.ts';

/** The runbook that every broken one is made from. */
export const TEXT = exampleOf('automatic-isolation').text;

export const exploration = explore(compileLifecycle());

export function parsed(text: string): Runbook {
  const runbook = parseRunbook(text, { file: 'runbook.md' });
  if (!runbook.ok) throw new Error(JSON.stringify(runbook.error));
  return runbook.value;
}

export const check = (text: string, about?: CheckAbout): GapCheck => checkRunbook(parsed(text), exploration, about);

export const rulesOf = ({ gaps }: Pick<GapCheck, 'gaps'>): readonly string[] => gaps.map(({ rule }) => rule);

/** The text with one part in the place of another; a part that is not there is a mistake of the test. */
export function edited(...edits: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`not in the runbook: ${String(from)}`);
    return next;
  }, TEXT);
}

/** The text without a step, heading and all. */
export function withoutStep(id: string): string {
  const title = stepsOf(parsed(TEXT)).find((step) => step.id === id)?.title ?? '';
  return edited([new RegExp(`^### ${title}\\n[^]*?(?=^##)|^### ${title}\\n[^]*$`, 'm'), '']);
}
