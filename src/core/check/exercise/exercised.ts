import type { Section } from '../../kernel/vocabulary/words.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Exercised } from '../gaps/exercised.ts';
import type { DrillUse, StepUse } from './drill-use.ts';

/** The last use of a step, or of a section. */
export type LastUse = Omit<Exercised[number], 'section'>;

/** When, in which drill and how well each section was last used. A section is as good as the worst of its steps there. */
export function exercised(runbook: Runbook, drills: readonly DrillUse[]): Exercised {
  const newest = newestFirst(drills);
  return runbook.sections.flatMap(({ id, steps }) => {
    const own = steps.map((step) => step.id);
    for (const drill of newest) {
      const used = drill.steps.filter(({ step }) => own.includes(step));
      if (used.length > 0) return [{ section: id satisfies Section, ...lastUse(drill, used) }];
    }
    return [];
  });
}

/** The same for each step, by its id; a step that no drill has used is not in it. */
export function exercisedSteps(runbook: Runbook, drills: readonly DrillUse[]): ReadonlyMap<string, LastUse> {
  const newest = newestFirst(drills);
  const uses = runbook.sections.flatMap(({ steps }) =>
    steps.flatMap(({ id }): readonly (readonly [string, LastUse])[] => {
      for (const drill of newest) {
        const used = drill.steps.filter(({ step }) => step === id);
        if (used.length > 0) return [[id, lastUse(drill, used)]];
      }
      return [];
    }),
  );
  return new Map(uses);
}

const newestFirst = (drills: readonly DrillUse[]): readonly DrillUse[] =>
  drills.toSorted((one, other) => other.on.localeCompare(one.on, 'en'));

const WORST = ['missed', 'late', 'met'] as const;

function lastUse({ drill, title, on }: DrillUse, used: readonly StepUse[]): LastUse {
  const result = WORST.find((one) => used.some((use) => use.result === one)) ?? 'met';
  const by = used.find((use) => use.by)?.by;
  return { drill, title, on, result, ...(by && { by }) };
}
