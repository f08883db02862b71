import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtIn } from './built-in.ts';
import { NAMES_A_MECHANISM, RULE_OF_THE_HOUSE } from './mechanisms.ts';

const incidents = await builtIn();
const whole = incidents.filter(([, { call }]) => call === undefined);

/** `(RMA, IR-OV)` or `(UNI; what it should say is drill policy)`. */
const SOURCES = /\(([A-Z][A-Z0-9-]+(?:, [A-Z][A-Z0-9-]+)*)(?:; [^()]+)?\)/g;
const sourcesIn = (text: string): readonly string[] =>
  [...text.matchAll(SOURCES)].flatMap(([, tags = '']) => tags.split(', '));

const cards = parse(readFileSync('runbooks/facts/facts.yaml', 'utf8')) as readonly { source: string; status: string }[];
const confirmed = new Set(cards.filter(({ status }) => status === 'confirmed').map(({ source }) => source));
/** How a point owns that it rests on an observation, or on nothing that anybody has published. */
const OWNS_UP = /\b(?:[Dd]isputed|reports?|observation|community|note: verify)\b/;

const counts = (texts: readonly string[], least: number, most: number): boolean =>
  texts.length >= least && texts.length <= most;

describe.each(incidents)('%s in a room', (_, incident) => {
  const points = incident.modules.flatMap((module) => module.points);

  test('every inject has its words for the run of show and for whoever leads', () => {
    const bare = incident.injects.filter(
      ({ title, facilitator }) =>
        !/^\S+(?: \S+){1,4}$/.test(title ?? '') || Object.values(facilitator).some((words) => words.trim() === ''),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('every module asks the room something, has points, and takes time', () => {
    const bare = incident.modules.filter(
      ({ questions, points: own, minutes }) => questions.length === 0 || own.length === 0 || minutes <= 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
    expect(incident.modules.flatMap(({ questions }) => questions).filter((asked) => !asked.includes('?'))).toEqual([]);
  });

  test('every inject is in a module, and no module is without injects', () => {
    const met = new Set(incident.injects.map(({ module }) => module));
    expect(incident.modules.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  test('a point that speaks of the product says where it is read, and the incident has that source', () => {
    const bare = points.filter(
      (point) => NAMES_A_MECHANISM.test(point) && sourcesIn(point).length === 0 && !RULE_OF_THE_HOUSE.test(point),
    );
    expect(bare).toEqual([]);
    expect([...new Set(points.flatMap(sourcesIn))].filter((tag) => !incident.sources.includes(tag))).toEqual([]);
  });

  test('a point that rests on an observation says so', () => {
    const weak = points.filter((point) => sourcesIn(point).some((tag) => !confirmed.has(tag)));
    expect(weak.filter((point) => !OWNS_UP.test(point))).toEqual([]);
  });

  test('no point is said to the room', () => {
    const asked = incident.modules.flatMap(({ questions }) => questions).join('\n');
    const sentences = points.flatMap((point) => point.split(/(?<=[.?:;]) /)).filter((said) => said.length > 20);
    expect(sentences.filter((said) => asked.includes(said))).toEqual([]);
  });
});

describe.each(whole)('%s as an exercise', (id, incident) => {
  test('has two to four questions and three to five points a module, and a few more where it varies another', () => {
    const more = existsSync(`runbooks/incidents/${id}/incident.yaml`) ? 0 : 3;
    const odd = incident.modules.filter(
      ({ questions, points }) => !counts(questions, 2, 4 + more) || !counts(points, 3, 5 + more),
    );
    expect(odd.map((module) => module.id)).toEqual([]);
  });

  test('fills half an hour to an hour, for two to four objectives', () => {
    const minutes = incident.modules.reduce((sum, module) => sum + module.minutes, 0);
    expect(minutes).toBeGreaterThanOrEqual(25);
    expect(minutes).toBeLessThanOrEqual(60);
    expect(
      counts(
        incident.objectives.map(({ text }) => text),
        2,
        4,
      ),
    ).toBe(true);
  });
});
