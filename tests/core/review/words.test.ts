import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { play } from '../../../src/core/drill/players.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import { ACTION_NAMES } from '../../../src/core/kernel/vocabulary/actions.ts';
import { REFUSALS } from '../../../src/core/kernel/vocabulary/words.ts';
import { actionLines } from '../../../src/core/review/action-center.ts';
import { banners } from '../../../src/core/review/banner.ts';
import { explainRefusal } from '../../../src/core/review/explain-refusal.ts';
import { story } from '../../../src/core/review/story.ts';
import { injectTitle } from '../../../src/core/review/names.ts';
import { tellFact } from '../../../src/core/review/tell-fact.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { asking, isolatedAtStart, option, smallIncident, T } from '../../given.ts';

const RAW = /undefined|NaN|\[object/;
const small = openDrill(isolatedAtStart, DEFAULT_TENANT, undefined, 1);

describe('a refusal in words', () => {
  test.each(REFUSALS)('%s is a sentence for every action', (because) => {
    for (const action of ACTION_NAMES) {
      const said = explainRefusal(
        { type: 'action.refused', at: T('+00:00'), by: 'analyst', action, because, device: 'wks-1' },
        small,
      );
      expect(said).toMatch(/^[A-Z‘'].*[.]$/);
      expect(said).not.toContain(because.includes('-') ? because : '\0');
    }
  });

  test('a macOS command on Windows says where to go instead', () => {
    const refused = {
      type: 'action.refused',
      at: T('+00:00'),
      by: 'analyst',
      action: 'run',
      because: 'unsupported-os',
      device: 'wks-1',
      command: 'release',
    } as const;
    expect(explainRefusal(refused, small)).toBe("'release' is available on macOS devices only. Use the device page.");
  });
});

describe('a played drill in words', () => {
  const folder = 'runbooks/incidents/payroll-laptop';
  const parsed = parseIncident(readFileSync(`${folder}/incident.yaml`, 'utf8'), {
    file: 'incident.yaml',
    evidence: readFileSync(`${folder}/evidence.json`, 'utf8'),
  });
  if (!parsed.ok) throw new Error('payroll-laptop cannot be read');
  const drill = play(openDrill(parsed.value, DEFAULT_TENANT, undefined, 7), parsed.value.modelAnswer);

  test('every fact is told without a name of the code', () => {
    for (const fact of drill.facts) {
      expect(tellFact(fact, drill), fact.type).not.toMatch(RAW);
      expect(tellFact(fact, drill)).not.toContain(fact.type);
    }
  });

  test('the story runs forward in time and begins with the first alert', () => {
    const times = story(drill).map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(story(drill)[0]?.alert?.id).toBe('alert-encoded-command');
  });

  test('the action center tells machines from people, and no order stays open', () => {
    const lines = actionLines(drill);
    expect(lines.at(-1)).toMatchObject({
      action: 'Isolate device',
      source: 'Automated device action',
      status: 'Completed',
    });
    expect(lines.find(({ action }) => action === 'Release from isolation')).toMatchObject({
      source: 'Manual device action',
      status: 'Completed',
      by: 'Security admin',
    });
    expect(lines.filter(({ status }) => status === 'Pending')).toEqual([]);
  });

  test('the banner says when the device came back', () => {
    expect(banners(drill)).toEqual([
      {
        subject: 'FIN-LT-0231',
        text: expect.stringMatching(
          /^Attack disruption had isolated % automatically at 09:02\. It was released at 09:\d\d\.$/,
        ) as string,
      },
    ]);
  });
});

describe('the run of show', () => {
  const call = asking('dana-calls', { question: 'What now?', hints: [], options: [option('wait')] });

  test('calls an inject by its title', () => {
    expect(injectTitle({ ...call, title: 'First user call' }, smallIncident)).toBe('First user call');
  });

  test('says who and how where an inject has none', () => {
    expect(injectTitle(call, smallIncident)).toBe('Dana Ito, by phone');
    expect(injectTitle({ ...call, from: 'service', via: 'alert' }, smallIncident)).toBe('Defender, by alert');
    expect(injectTitle({ ...call, from: 'severity-automation', via: 'mail' }, smallIncident)).toBe(
      'Severity automation, by mail',
    );
  });
});
