import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACTION_NAMES, ACTIONS } from '../../src/core/kernel/vocabulary/actions.ts';
import { FACT_NAMES } from '../../src/core/kernel/vocabulary/facts.ts';
import { SITUATION_NAMES } from '../../src/core/kernel/vocabulary/situations.ts';
import { TAGS } from '../../src/core/lifecycle/tags.ts';
import { parseRunbook } from '../../src/core/runbook/parse-runbook.ts';
import { stepsOf } from '../../src/core/runbook/find-steps.ts';

/** Where the source speaks a name of the vocabulary, and the list on which it has to be. */
const SPOKEN: readonly { readonly what: string; readonly pattern: RegExp; readonly list: readonly string[] }[] = [
  { what: 'action', pattern: /\bdo: '([^']+)'/g, list: ACTION_NAMES },
  { what: 'fact', pattern: /\btype === '([a-z]+\.[a-z.-]+)'/g, list: FACT_NAMES },
  { what: 'fact', pattern: /(?:byName\[|factsNamed\([^,]+, |lastNamed\([^,]+, )'([^']+)'/g, list: FACT_NAMES },
  { what: 'tag', pattern: /hasTag\([^,]+, '([^']+)'\)/g, list: TAGS },
  { what: 'situation', pattern: /situationHolds\('([^']+)'/g, list: SITUATION_NAMES },
];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|svelte)$/.test(file));

test('every name that a screen, a session or a rule speaks is on a list of the vocabulary', () => {
  let spoken = 0;
  for (const file of sources) {
    const text = readFileSync(`src/${file}`, 'utf8');
    for (const { what, pattern, list } of SPOKEN) {
      // What is done in an exercise and what happens in it are unions of their own, which the compiler holds.
      if (/tabletop|^screens\/report\//.test(file)) continue;
      for (const [, name = ''] of text.matchAll(pattern)) {
        spoken++;
        expect(list, `${what} ${name} in ${file}`).toContain(name);
      }
    }
  }
  expect(spoken).toBeGreaterThan(100);
});

test('every action on the portal, the console and people has a button or a line that does it', () => {
  const screens = sources
    .filter((file) => file.startsWith('screens/'))
    .map((file) => readFileSync(`src/${file}`, 'utf8'));
  // What is said to a caller is an option of a decision.
  for (const action of ACTION_NAMES.filter((name) => ACTIONS[name].on !== 'drill' && name !== 'say'))
    expect(
      screens.some((text) => text.includes(`'${action}'`)),
      action,
    ).toBe(true);
});

test('every step of a runbook template says when by a situation on the list, or by no situation at all', () => {
  for (const file of readdirSync('runbooks/templates')) {
    const parsed = parseRunbook(readFileSync(`runbooks/templates/${file}`, 'utf8'), { file });
    if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message).join('\n'));
    for (const { id, when, situations } of stepsOf(parsed.value)) {
      expect(id, 'a step id is section.word').toMatch(/^[a-z0-9-]+\.[a-z0-9-]+$/);
      if (when !== '') expect(situations.length, `${id}: ${when}`).toBeGreaterThan(0);
      for (const situation of situations) expect(SITUATION_NAMES).toContain(situation);
    }
  }
});
