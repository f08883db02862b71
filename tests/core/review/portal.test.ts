import { describe, expect, test } from 'vitest';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { accountPage } from '../../../src/core/review/account-page.ts';
import { actionBrief } from '../../../src/core/review/action-brief.ts';
import { automatedResponse } from '../../../src/core/review/automated-response.ts';
import { deviceTimeline, filterTimeline } from '../../../src/core/review/device-timeline.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { smallIncident, T } from '../../given.ts';
import { and, dump, mixed, request } from './mixed-devices.ts';

describe('the timeline of a device', () => {
  const events = deviceTimeline(and(request), 'wks-1');
  const all = { kind: '', flaggedOnly: false, search: '' } as const;
  const shown = (filter: object, flags = new Set<number>()) =>
    filterTimeline(events, { ...all, ...filter }, flags).map(({ text }) => text);

  test('begins with the newest, and has the alerts of this device with their techniques', () => {
    expect(events[0]?.text).toMatch(/^Release of WKS-1 requested/);
    expect(events.at(-1)).toMatchObject({ kind: 'alerts', text: dump.title, techniques: ['T1003.001'] });
    expect(events.some(({ text }) => /WKS-[23]/.test(text))).toBe(false);
  });

  test('is narrowed by kind, by flag and by words, also those of the evidence', () => {
    expect(shown({ kind: 'alerts' })).toEqual([dump.title]);
    expect(shown({ search: 'L.DMP' })).toEqual([dump.title]);
    expect(shown({ search: 't1003' })).toEqual([dump.title]);
    expect(shown({ flaggedOnly: true })).toEqual([]);
    const number = events[0]?.number ?? 0;
    expect(shown({ flaggedOnly: true }, new Set([number]))).toEqual([events[0]?.text]);
    expect(shown({ kind: 'live-response' })).toEqual([]);
  });
});

test('an account page has its state in words, its devices and what was done to it', () => {
  const page = accountPage(
    and(
      { type: 'account.contained', at: T('+02:00'), by: 'disruption', account: 'd-ito' },
      { type: 'sessions.revoked', at: T('+03:00'), by: 'analyst', account: 'd-ito' },
    ),
    'd-ito',
  );
  expect(page?.account.states.map(({ word }) => word)).toEqual(['Contained', 'Sessions revoked', 'Password unchanged']);
  expect(page?.devices).toEqual(['wks-1', 'wks-2', 'wks-3']);
  expect(page?.history.map(({ by }) => by)).toEqual(['Analyst', 'Attack disruption']);
  expect(accountPage(mixed, 'nobody')).toBeUndefined();
});

test('the settings of automatic response show what was changed in the drill', () => {
  const later = and(
    { type: 'exclusion.added', at: T('+02:00'), by: 'security-admin', device: 'wks-1' },
    { type: 'exclusion.removed', at: T('+02:00'), by: 'security-admin', tag: 'never' },
    { type: 'rule.changed', at: T('+03:00'), by: 'security-admin', rule: 'medium', toward: 'off' },
  );
  const { exclusions, rules } = automatedResponse(later);
  expect(exclusions).toEqual([{ name: 'WKS-1', what: 'Device', asked: { device: 'wks-1' } }]);
  expect(rules.find(({ id }) => id === 'medium')).toEqual({
    id: 'medium',
    name: 'medium',
    says: 'Where severity is medium: ask for approval. Changed in this drill, switched off.',
  });
});

describe('what is said of an action before it is done', () => {
  const opened = openDrill(smallIncident, { ...DEFAULT_TENANT, scopes: { analyst: ['Servers'] } }, undefined, 1);

  test('is its price and when its result comes', () => {
    expect(actionBrief(opened, { do: 'collect-package', device: 'wks-1' }, 'security-admin').takes).toBe(
      'Takes 1 min. The result comes after about 6 min.',
    );
    expect(actionBrief(opened, { do: 'set-status', status: 'active' }, 'analyst').takes).toBe('Takes no time.');
  });

  test.each([
    ['security-admin', 'Needs Response (manage), and the device in scope. Security admin holds both.', true],
    ['helpdesk', 'Needs Response (manage), and the device in scope. Helpdesk does not hold it.', false],
    [
      'analyst',
      'Needs Response (manage), and the device in scope. Analyst holds it, but does not reach the group Workstations-HQ.',
      false,
    ],
  ] as const)('is what %s would need', (by, needs, isHeld) => {
    expect(actionBrief(opened, { do: 'isolate', device: 'wks-1', comment: '' }, by)).toMatchObject({ needs, isHeld });
  });
});
