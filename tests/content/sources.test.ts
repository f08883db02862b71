import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Incident } from '../../src/core/incident/incident.ts';
import { builtIn } from './built-in.ts';
import { NAMES_A_MECHANISM, RULE_OF_THE_HOUSE } from './mechanisms.ts';

interface Card {
  readonly id: string;
  readonly claim: string;
  readonly source: string;
  readonly page: string;
  readonly link: string;
  readonly checked: string;
  readonly status: string;
}

/** A source exists where a card leads to its page: the cards are what the product shows of its sources. */
const cards = parse(readFileSync('runbooks/facts/facts.yaml', 'utf8')) as readonly Card[];
const tags: ReadonlySet<string> = new Set(cards.map(({ source }) => source));
const confirmed: ReadonlySet<string> = new Set(
  cards.filter(({ status }) => status === 'confirmed').map(({ source }) => source),
);

const incidents = await builtIn();

interface Reason {
  readonly of: string;
  readonly because: string;
  readonly sources: readonly string[];
  readonly facts: readonly string[];
}

/** Every sentence that says why: those of the options and those of the rubric, red lines among them. */
const reasons = ({ injects, rubric }: Incident): readonly Reason[] => [
  ...injects.flatMap(({ id, decision }) =>
    (decision?.options ?? []).map((option) => ({ ...option, of: `${id}.${option.id}` })),
  ),
  ...rubric.map((row) => ({ ...row, of: row.id, facts: [] })),
];

describe.each(incidents)('%s', (_, incident) => {
  test('every reason that names the product or one of its mechanisms says where it is read', () => {
    const bare = reasons(incident).filter(
      ({ because, sources }) =>
        sources.length === 0 && NAMES_A_MECHANISM.test(because) && !RULE_OF_THE_HOUSE.test(because),
    );
    expect(bare.map(({ of, because }) => `${of}: ${because}`)).toEqual([]);
  });

  test('every source that it names has a card, so that a player can read it', () => {
    const named = [...incident.sources, ...reasons(incident).flatMap(({ sources }) => sources)];
    expect([...new Set(named)].filter((tag) => !tags.has(tag))).toEqual([]);
  });

  test('an option that cites a card names its source', () => {
    const silent = reasons(incident).flatMap(({ of, facts, sources }) =>
      facts
        .filter((fact) => !sources.includes(cards.find(({ id }) => id === fact)?.source ?? ''))
        .map((fact) => `${of}: ${fact}`),
    );
    expect(silent).toEqual([]);
  });

  test('no row of its rubric rests on a source of which nothing is confirmed', () => {
    const weak = incident.rubric.flatMap(({ id, sources }) =>
      sources.filter((tag) => !confirmed.has(tag)).map((tag) => `${id}: ${tag}`),
    );
    expect(weak).toEqual([]);
  });
});

test('every card has an id of its own, a claim, a source with page and link, a status, and the day on which it was checked', () => {
  expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
  for (const { id, claim, source, page, link, checked, status } of cards) {
    expect({ id, source, status, checked }).toEqual({
      id: expect.stringMatching(/^[a-z0-9-]+$/) as string,
      source: expect.stringMatching(/^[A-Z][A-Z0-9-]+$/) as string,
      status: expect.stringMatching(/^(?:confirmed|disputed|unknown|observed)$/) as string,
      checked: expect.stringMatching(/^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/) as string,
    });
    for (const text of [claim, page, link]) expect(text.trim(), id).not.toBe('');
  }
});
