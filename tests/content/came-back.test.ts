import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seedsOfDraws } from '../../src/core/check/seeds-of-draws.ts';
import { openDrill } from '../../src/core/drill/drill.ts';
import { advance } from '../../src/core/drill/due.ts';
import { play } from '../../src/core/drill/players.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { parseIncident } from '../../src/core/incident/parse-incident.ts';
import { banners } from '../../src/core/review/banner.ts';
import { activeCharts } from '../../src/core/review/active-charts.ts';
import { deviceCards } from '../../src/core/review/device-cards.ts';
import { deviceStates } from '../../src/core/review/device-state.ts';
import { deviceTimeline } from '../../src/core/review/device-timeline.ts';
import { ending } from '../../src/core/review/ending.ts';
import { isolationStatus } from '../../src/core/review/isolation-status.ts';
import { story } from '../../src/core/review/story.ts';
import { DEFAULT_TENANT } from '../../src/core/tenant/tenant.ts';
import { T } from '../given.ts';

const FOLDER = 'runbooks/incidents/came-back-on-its-own';
const parsed = parseIncident(readFileSync(`${FOLDER}/incident.yaml`, 'utf8'), {
  file: 'incident.yaml',
  evidence: readFileSync(`${FOLDER}/evidence.json`, 'utf8'),
});
if (!parsed.ok) throw new Error('the incident does not parse');
const incident: Incident = parsed.value;
const causes = new Map(seedsOfDraws(incident.draws).map(({ seed, says }) => [says.replace('cause: ', ''), seed]));
const opened = (cause: string) => openDrill(incident, DEFAULT_TENANT, undefined, causes.get(cause) ?? -1);

/** What the room shows before anybody has opened the record of the actions; devices answer at times of their own. */
function shownAtFirst(cause: string) {
  const drill = advance(opened(cause), T('+00:20'));
  const devices = incident.assets.devices.map(({ id }) => ({
    states: deviceStates(drill, id),
    status: isolationStatus(drill, id),
    cards: deviceCards(drill, id),
    timeline: deviceTimeline(drill, id).map(({ text, by }) => [text, by]),
  }));
  const charts = activeCharts(drill).map(({ subject, states }) => [subject, ...states]);
  return { charts, story: story(drill).map(({ text }) => text), banners: banners(drill), devices };
}

test.each([
  ['laptop', ['window', 'script', 'new-image']],
  ['workstation', ['colleague', 'firewall', 'admin']],
])(
  'the %s that came back looks the same at first, whatever it was that ended its isolation',
  (_, [first, ...others]) => {
    for (const cause of others) expect(shownAtFirst(cause)).toEqual(shownAtFirst(first ?? ''));
  },
);

test('each cause has an ending of its own, when the model answer is played', () => {
  const endings = [...causes.keys()].map((cause) => ending(play(opened(cause), incident.modelAnswer))?.id);
  expect(new Set(endings).size).toBe(6);
});
