import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawnWord } from '../../src/core/drill/drawn.ts';
import { openDrill } from '../../src/core/drill/drill.ts';
import { play, playRandomly } from '../../src/core/drill/players.ts';
import { completedRunbook } from '../../src/core/export/completed-runbook.ts';
import type { Condition } from '../../src/core/incident/condition.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import type { RubricRow } from '../../src/core/incident/rubric.ts';
import { moves } from '../../src/core/review/moves.ts';
import { scorecard } from '../../src/core/review/scorecard.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';

const ABOUT = { startedAt: '2026-11-22T09:00:00.000Z', drillId: 'd-1' };
const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);

const drawing = readdirSync('runbooks/incidents').flatMap((id) => {
  const parsed = parseIncident(readFileSync(`runbooks/incidents/${id}/incident.yaml`, 'utf8'), {
    file: 'incident.yaml',
    evidence: readFileSync(`runbooks/incidents/${id}/evidence.json`, 'utf8'),
  });
  if (!parsed.ok) throw new Error(`${id} does not parse`);
  return parsed.value.draws.length === 0 ? [] : [parsed.value];
});

/** The words of the draws, of which a row needs one to be drawn for it to count at all. */
function wordsNeeded({ after }: RubricRow): readonly string[] {
  const any: readonly Condition[] = after === undefined ? [] : 'any' in after ? after.any : [after];
  return any.every((part) => 'drawn' in part) ? any.flatMap((part) => ('drawn' in part ? [part.is] : [])) : [];
}

test('there are incidents of which the seed decides something', () => {
  expect(drawing.length).toBeGreaterThan(0);
});

describe.each(drawing)('after a drill of $id', (incident) => {
  test.each(SEEDS)('nothing tells of a word that seed %i did not draw', (seed) => {
    const drawn = incident.draws.map((draw) => drawnWord(draw, seed));
    const others = incident.rubric.filter((row) => {
      const needed = wordsNeeded(row);
      return needed.length > 0 && !needed.some((word) => drawn.includes(word));
    });
    expect(others.length).toBeGreaterThan(0);
    const opened = openDrill(incident, DEFAULT_TENANT, undefined, seed);
    for (const drill of [play(opened, incident.modelAnswer), playRandomly(opened, seed)]) {
      const card = scorecard(drill);
      expect(JSON.stringify(card.rows)).not.toContain('"drawn"');
      const told = JSON.stringify([card, moves(drill, card), completedRunbook(drill, ABOUT)]);
      for (const { id, because } of others) {
        expect(
          card.rows.map(({ row }) => row.id),
          id,
        ).not.toContain(id);
        // What is true of two words may be said of either.
        if (!card.rows.some(({ row }) => row.because === because)) expect(told, id).not.toContain(because);
      }
    }
  });
});
