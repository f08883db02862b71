import { describe, expect, test } from 'vitest';
import { exerciseUse } from '../../../src/core/check/exercise/exercise-use.ts';
import { proposedEdits, withProposedEdit } from '../../../src/core/check/exercise/proposed-edits.ts';
import { openingFacts } from '../../../src/core/drill/turn.ts';
import { newRunbook } from '../../../src/core/runbook/interview/edit-runbook.ts';
import { makeRunbook } from '../../../src/core/runbook/make-runbook.ts';
import type { FollowUp, TabletopFact } from '../../../src/core/tabletop/tabletop-fact.ts';
import { untilCall } from '../export/completed-drill.ts';
import { at, exerciseOf, noted, scriptedOf, started } from '../tabletop/after-action-cases.ts';

const about = { drill: 'e-1', title: 'Payroll on a Friday', on: '2026-11-24', kind: 'exercise' } as const;
const followUp: FollowUp = { action: 'Write who releases on Sundays', owner: 'Sam', due: '2026-12-01', state: 'open' };
const agreed = (id: string, change: Partial<FollowUp>): TabletopFact => ({
  type: 'follow-up.agreed',
  at: at(20),
  id,
  followUp: { ...followUp, ...change },
});

describe('what an exercise would change in the runbook', () => {
  const runbook = newRunbook('Ours');
  const use = exerciseUse(
    exerciseOf(
      started,
      noted('strength', 'Good hand-over'),
      noted('gap', 'Nobody owned the bridge'),
      noted('gap', 'A slip'),
      { type: 'entry.struck', at: at(7), number: 5 },
      agreed('f1', { section: 'release' }),
      agreed('f2', { state: 'idea', action: 'Better headsets' }),
      agreed('f3', { state: 'dropped' }),
    ),
    about,
  );

  test('is a line for each gap and each follow-up that somebody has promised', () => {
    expect(proposedEdits(runbook, use)).toEqual([
      {
        id: 'e-1/4',
        kind: 'gap',
        section: 'appendix',
        text: 'Nobody owned the bridge',
        from: about,
      },
      {
        id: 'e-1/7',
        kind: 'follow-up',
        section: 'release',
        text: 'Write who releases on Sundays',
        from: about,
      },
    ]);
  });

  test('says that it comes from an exercise, and is not proposed again', () => {
    const [, edit] = proposedEdits(runbook, use);
    if (!edit) throw new Error('no edit');
    const changed = withProposedEdit(runbook, edit);
    expect(makeRunbook(changed)).toContain(
      'Write who releases on Sundays (exercise “Payroll on a Friday”, 2026-11-24)',
    );
    expect(proposedEdits(changed, use).map(({ id }) => id)).toEqual(['e-1/4']);
  });
});

test('a gap belongs where the runbook speaks of what went on in the scenario when it was noticed', () => {
  const { runbook } = untilCall();
  if (!runbook) throw new Error('no runbook');
  const opening: TabletopFact = {
    type: 'scenario.moved',
    at: at(0),
    facts: openingFacts(scriptedOf([]).drill ?? untilCall()),
  };
  const use = exerciseUse(scriptedOf([opening, started, noted('gap', 'No number of Dana')]), about);
  expect(proposedEdits(runbook, use).map(({ section }) => section)).toEqual(['user-comms']);
});

test('what the model answer did in the scenario was no use of a step', () => {
  const opening: TabletopFact = {
    type: 'scenario.moved',
    at: at(0),
    facts: openingFacts(scriptedOf([]).drill ?? untilCall()),
  };
  const use = exerciseUse(scriptedOf([opening, started]), about);
  expect([use.steps, use.situations.includes('user-cut-off'), use.states.length > 0]).toEqual([[], true, true]);
});
