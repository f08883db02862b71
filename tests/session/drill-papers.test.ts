import { expect, test } from 'vitest';
import { followUpsOf } from '../../src/core/tabletop/follow-ups.ts';
import { DrillPapers } from '../../src/session/drill-papers.ts';
import { papersId } from '../../src/session/papers-id.ts';
import { started, world } from './given-world.ts';

const agree = (id: string) =>
  ({
    do: 'agree-follow-up',
    id,
    followUp: { action: 'Print the card', owner: 'Sam', due: '2026-12-01', state: 'open' },
  }) as const;

test('the papers of a drill are kept when something is written, and not before', async () => {
  const here = world('papers');
  const header = await started(here);
  const papers = await DrillPapers.of(here, header);
  expect(await here.exercises.drill(papersId(header.id))).toEqual({ ok: true, value: undefined });

  expect(await papers.do(agree('f1'))).toBeUndefined();
  expect(await papers.do({ do: 'write-summary', text: 'We drilled the call.' })).toBeUndefined();
  const again = await DrillPapers.of(here, header);
  expect(again.tabletop.facts).toEqual(papers.tabletop.facts);
  expect(followUpsOf(again.tabletop).map(({ id }) => id)).toEqual(['f1']);
  const kept = await here.exercises.drill(papersId(header.id));
  expect(kept.ok && kept.value?.summary.openFollowUps).toBe(1);
});

test('a follow-up without an owner is not kept, and the reason is told', async () => {
  const here = world('papers');
  const papers = await DrillPapers.of(here, await started(here));
  const refused = await papers.do({ do: 'agree-follow-up', id: 'f', followUp: { action: 'Print it', state: 'open' } });
  expect(refused).toContain('without an owner and a date');
  expect(followUpsOf(papers.tabletop)).toEqual([]);
});

test('two windows that write papers lose nothing of each other', async () => {
  const here = world('papers');
  const header = await started(here);
  const [one, other] = await Promise.all([DrillPapers.of(here, header), DrillPapers.of(here, header)]);
  expect(await one.do(agree('f1'))).toBeUndefined();
  expect(await other.do(agree('f2'))).toBeUndefined();
  const both = await DrillPapers.of(here, header);
  expect(followUpsOf(both.tabletop).map(({ id }) => id)).toEqual(['f1', 'f2']);
});
