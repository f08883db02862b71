import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { advance } from '../../../src/core/drill/due.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { mails } from '../../../src/core/review/mails.ts';
import { type Course, whatIf } from '../../../src/core/review/what-if.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { smallIncident, T } from '../../given.ts';

const neighbour = { ...smallIncident.assets.devices[0], id: 'wks-2' } as Incident['assets']['devices'][number];

/** One laptop under attack and a neighbour that only had an alert; the analyst looks at five past. */
const attack: Incident = {
  ...smallIncident,
  assets: { ...smallIncident.assets, devices: [...smallIncident.assets.devices, neighbour] },
  world: [
    { at: T('-02:00'), fact: { type: 'signal.raised', device: 'wks-1', severity: 'high' } },
    { at: T('-01:45'), fact: { type: 'threshold.met', device: 'wks-1' } },
    { at: T('-01:30'), fact: { type: 'signal.raised', device: 'wks-2', severity: 'medium' } },
  ],
  modelAnswer: [
    { at: T('+05:00'), by: 'analyst', deed: { do: 'own-incident' } },
    { at: T('+20:00'), by: 'analyst', deed: { do: 'classify', as: 'true-positive' } },
  ],
};
const courses = (incident: Incident): { readonly [way: string]: Course } =>
  Object.fromEntries(whatIf(openDrill(incident, DEFAULT_TENANT, undefined, 1)).map((one) => [one.way, one]));

describe('what would have happened', () => {
  const { disruption, 'severity-automation': severity, both, 'by-hand': hand } = courses(attack);

  test('attack disruption isolates what was attacked before anybody is awake', () => {
    expect(disruption?.devices).toEqual(['wks-1']);
    expect(disruption?.awake).toEqual([]);
    expect(disruption?.innocentFor).toBe(0);
  });

  test('the severity automation cuts off the neighbour too, once somebody has said yes', () => {
    expect(severity?.devices).toEqual(['wks-1', 'wks-2']);
    expect(severity?.innocentFor).toBeGreaterThan(minutes(5));
  });

  test('a device that the severity automation isolates before the threshold is no innocent one', () => {
    const late = {
      ...attack,
      world: [
        ...attack.world.slice(0, 1),
        { at: T('+03:00'), fact: { type: 'threshold.met', device: 'wks-1' } } as const,
      ],
    };
    expect(courses(late)['severity-automation']?.innocentFor).toBe(0);
  });

  test('both together collide on one device, and it is isolated once', () => {
    expect(both?.devices).toEqual(['wks-1', 'wks-2']);
    expect(both?.line.some((fact) => fact.type === 'action.refused' && fact.by !== 'analyst')).toBe(true);
  });

  test('by hand it waits for the analyst', () => {
    expect(hand?.devices).toEqual(['wks-1']);
    expect(hand?.awake).toEqual(['Analyst']);
    expect(hand?.containedAfter).toBeGreaterThan(minutes(8));
  });

  test('where the verdict is no attack, everything that was cut off was innocent', () => {
    const test_ = { ...attack.modelAnswer[1], deed: { do: 'classify', as: 'expected-activity' } } as const;
    const calm = {
      ...attack,
      modelAnswer: attack.modelAnswer.slice(0, 1).concat({ ...test_, at: T('+20:00'), by: 'analyst' }),
    };
    expect(courses(calm)['disruption']?.innocentFor).toBeGreaterThan(minutes(19));
  });
});

describe('a device that was cut off', () => {
  const item = (name: string, verdict: string) => ({ kind: 'device', name, verdict, detail: '' }) as const;
  const alert = (verdict: string): Incident['evidence'][number] => ({
    id: 'alert-2',
    title: 'The same program',
    severity: 'medium',
    category: 'Execution',
    techniques: [],
    source: '',
    description: '',
    at: T('-01:30'),
    device: 'wks-2',
    items: [item('wks-2.contoso.com', verdict), item('wks-1.contoso.com', 'suspicious')],
  });
  const innocent = (incident: Incident): number => courses(incident)['severity-automation']?.innocentFor ?? -1;

  test('is no innocent one where the evidence calls it suspicious', () => {
    expect(innocent({ ...attack, evidence: [alert('suspicious')] })).toBe(0);
    expect(innocent({ ...attack, evidence: [alert('clean')] })).toBeGreaterThan(minutes(5));
  });

  test('is what the incident says of it, whatever evidence and verdict are', () => {
    const [first] = attack.assets.devices;
    const said = (attacked: boolean): Incident => ({
      ...attack,
      assets: { ...attack.assets, devices: [first, { ...neighbour, attacked }] as typeof attack.assets.devices },
      evidence: [alert(attacked ? 'clean' : 'suspicious')],
    });
    expect(innocent(said(true))).toBe(0);
    expect(innocent(said(false))).toBeGreaterThan(minutes(5));
  });
});

describe('containment', () => {
  test('is told of the last attacked device too', () => {
    const twice = {
      ...attack,
      world: [...attack.world, { at: T('+10:00'), fact: { type: 'threshold.met', device: 'wks-2' } } as const],
    };
    const { disruption: course } = courses(twice);
    expect(course?.devices).toEqual(['wks-1', 'wks-2']);
    expect(course?.containedAfter).toBeLessThan(minutes(2));
    expect(course?.lastAfter).toBeGreaterThan(minutes(12));
  });

  test('needs nobody awake whose answer changed nothing', () => {
    const asked: Incident = {
      ...attack,
      world: [
        { at: T('-04:00'), fact: { type: 'signal.raised', device: 'wks-1', severity: 'medium' } },
        { at: T('-01:30'), fact: { type: 'approval.lost', device: 'wks-1', by: 'analyst' } },
        { at: T('-01:00'), fact: { type: 'signal.raised', device: 'wks-1', severity: 'high' } },
        { at: T('-00:30'), fact: { type: 'threshold.met', device: 'wks-1' } },
      ],
    };
    const { 'severity-automation': course } = courses(asked);
    expect(course?.line.map(({ type }) => type)).toContain('approval.lost');
    expect(course?.devices).toEqual(['wks-1']);
    expect(course?.awake).toEqual([]);
  });

  test('needs whoever isolates another device by hand later', () => {
    const later: Incident = {
      ...attack,
      modelAnswer: [
        ...attack.modelAnswer,
        { at: T('+25:00'), by: 'analyst', deed: { do: 'isolate', device: 'wks-2', comment: 'x' } },
      ],
    };
    const { disruption: course } = courses(later);
    expect(course?.devices).toEqual(['wks-1', 'wks-2']);
    expect(course?.awake).toEqual(['Analyst']);
  });

  test('by hand waits for no call of the helpdesk', () => {
    const call: Incident = {
      ...attack,
      call: { claims: 'dana', about: 'wks-1' } as unknown as NonNullable<Incident['call']>,
    };
    expect(courses(call)['by-hand']?.containedAfter).toBeLessThan(minutes(4));
  });

  test('by hand is ordered again when the device never picked the order up', () => {
    const [first] = attack.assets.devices;
    const away = { ...first, starts: { online: false, tunnel: 'split', proxy: false } } as typeof neighbour;
    const late: Incident = {
      ...attack,
      assets: { ...attack.assets, devices: [away, neighbour] },
      world: [...attack.world, { at: T('+4d 00:00:00'), fact: { type: 'device.came-online', device: 'wks-1' } }],
      modelAnswer: [
        ...attack.modelAnswer,
        { at: T('+4d 01:00:00'), by: 'analyst', deed: { do: 'comment', comment: 'back' } },
      ],
    };
    const { 'by-hand': course } = courses(late);
    expect(course?.line.filter(({ type }) => type === 'isolation.requested')).toHaveLength(2);
    expect(course?.devices).toEqual(['wks-1']);
  });

  test('by hand leaves alone what has been called no attack', () => {
    const rehearsed: Incident = {
      ...attack,
      world: [...attack.world, { at: T('+30:00'), fact: { type: 'threshold.met', device: 'wks-2' } }],
      modelAnswer: [
        ...attack.modelAnswer.slice(0, 1),
        { at: T('+20:00'), by: 'analyst', deed: { do: 'classify', as: 'expected-activity' } },
        { at: T('+40:00'), by: 'analyst', deed: { do: 'comment', comment: 'watched' } },
      ],
    };
    expect(courses(rehearsed)['by-hand']?.devices).toEqual(['wks-1']);
  });
});

describe('the severity automation', () => {
  const tenant = (change: object) => ({
    ...DEFAULT_TENANT,
    disruption: { ...DEFAULT_TENANT.disruption, enabled: false },
    severityAutomation: { ...DEFAULT_TENANT.severityAutomation, enabled: true, approvers: ['Jonas'], ...change },
  });

  test('sends its mail when the order is taken, whether or not the device has heard of it', () => {
    const away = {
      ...attack.assets.devices[0],
      starts: { online: false, tunnel: 'split', proxy: false },
    } as typeof neighbour;
    const incident = { ...attack, assets: { ...attack.assets, devices: [away] }, world: attack.world.slice(0, 1) };
    const drill = advance(openDrill(incident, tenant({}), undefined, 1), T('+10:00'));
    expect(mails(drill).map(({ to, text }) => [to, text])).toEqual([
      ['Jonas', 'Machine isolated: WKS-1. Isolated by the severity automation, rule high'],
    ]);
    expect(drill.facts.some(({ type }) => type === 'isolation.confirmed')).toBe(false);
  });

  test('asks the deputy once when the approver is silent, and nobody after that', () => {
    const incident = { ...attack, world: attack.world.slice(2) };
    const drill = advance(openDrill(incident, tenant({ deputy: 'Ines' }), undefined, 1), T('+1d 00:00:00'));
    expect(mails(drill).map(({ to }) => to)).toEqual(['Ines', 'Jonas']);
    expect(drill.facts.filter(({ type }) => type === 'approval.lapsed')).toHaveLength(2);
  });
});
