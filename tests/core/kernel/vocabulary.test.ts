import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { withVocabulary } from '../../../scripts/print-vocabulary.ts';
import { ACTION_NAMES, ACTIONS, actionRow } from '../../../src/core/kernel/vocabulary/actions.ts';
import { FIELD_CHECKS } from '../../../src/core/kernel/vocabulary/fields.ts';
import { FACTS } from '../../../src/core/kernel/vocabulary/facts.ts';
import { REFUSALS } from '../../../src/core/kernel/vocabulary/words.ts';
import { accountMachine } from '../../../src/core/lifecycle/account.machine.ts';
import { deviceMachine } from '../../../src/core/lifecycle/device.machine.ts';
import { incidentMachine } from '../../../src/core/lifecycle/incident.machine.ts';
import { TAGS } from '../../../src/core/lifecycle/tags.ts';

const bare = (field: string): string => field.replace('?', '');

describe('the vocabulary', () => {
  /** `ask-hint` and the moves of the clock say more than the player asked for; decide writes these facts itself. */
  const SAID_BY_DECIDE = ['wait', 'next-event', 'take-back', 'ask-hint'];

  test('what an action says, its fact can say: a command becomes a fact by copying fields', () => {
    for (const action of ACTION_NAMES.filter((name) => !SAID_BY_DECIDE.includes(name))) {
      const fact: readonly string[] = FACTS[ACTIONS[action].makes];
      const row = actionRow(action);
      for (const field of row.fields.map(bare)) expect(fact.map(bare), `${action} says ${field}`).toContain(field);
      for (const field of fact.filter((name) => !name.endsWith('?'))) {
        expect(row.fields as readonly string[], `${row.makes} needs ${field} from ${action}`).toContain(field);
      }
    }
  });

  test('every field that a fact or an action names can be checked', () => {
    const named = [...Object.values(FACTS), ...Object.values(ACTIONS).map(({ fields }) => fields)].flatMap((list) =>
      list.map(bare),
    );
    expect(named.filter((field) => !Object.hasOwn(FIELD_CHECKS, field))).toEqual([]);
  });

  test('every refusal that a row promises is on the list', () => {
    for (const { refusals } of Object.values(ACTIONS))
      for (const refusal of refusals) expect(REFUSALS).toContain(refusal);
  });

  test('the charts speak of facts and tags on the lists, and of no others', () => {
    for (const machine of [deviceMachine, accountMachine, incidentMachine]) {
      for (const type of machine.events) expect(Object.keys(FACTS)).toContain(type);
      const used = [...machine.root.definition.tags, ...tagsOf(machine.root.definition)];
      for (const tag of used) expect(TAGS as readonly string[]).toContain(tag);
    }
  });

  test('every tag is carried by some state: none is a promise that no chart keeps', () => {
    const used = new Set(
      [deviceMachine, accountMachine, incidentMachine].flatMap((machine) => tagsOf(machine.root.definition)),
    );
    expect([...TAGS].filter((tag) => !used.has(tag))).toEqual([]);
  });

  test('README prints it from the code', async () => {
    const readme = await readFile('README.md', 'utf8');
    expect(withVocabulary(readme)).toBe(readme);
  });
});

interface Definition {
  readonly tags: readonly string[];
  readonly states: Readonly<Record<string, Definition>>;
}

function tagsOf(node: Definition): readonly string[] {
  return [...node.tags, ...Object.values(node.states).flatMap(tagsOf)];
}
