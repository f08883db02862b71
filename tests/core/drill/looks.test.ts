import { expect, test } from 'vitest';
import { isNewLook } from '../../../src/core/drill/looks.ts';
import { openDrill } from '../../../src/core/drill/drill.ts';
import { advance } from '../../../src/core/drill/due.ts';
import { replay } from '../../../src/core/drill/evolve.ts';
import { turn } from '../../../src/core/drill/turn.ts';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import type { Deed, DeedOf } from '../../../src/core/kernel/vocabulary/actions.ts';
import { DEFAULT_TENANT } from '../../../src/core/tenant/tenant.ts';
import { smallIncident, T } from '../../given.ts';

const incident: Incident = {
  ...smallIncident,
  responses: [
    { on: { do: 'look', tab: 'assets' }, takes: minutes(0), shows: [], unless: { done: 'own-incident', where: {} } },
    { on: { do: 'look', tab: 'assets' }, takes: minutes(0), shows: [] },
  ],
};
const opened = () => advance(openDrill(incident, DEFAULT_TENANT, undefined, 1), T('+00:00'));
const after = (drill: ReturnType<typeof opened>, deed: Deed) =>
  replay(drill, turn(drill, { ...deed, by: 'analyst' }, 'turns'));
const assets: DeedOf<'look'> = { do: 'look', tab: 'assets' };

test('the first look at a thing is new, the second at the same is not', () => {
  expect(isNewLook(opened(), assets)).toBe(true);
  expect(isNewLook(after(opened(), assets), assets)).toBe(false);
});

test('a look at another device is a look of its own', () => {
  const one: DeedOf<'look'> = { do: 'look', tab: 'device', device: 'wks-1' };
  expect(isNewLook(after(opened(), one), { ...one, device: 'wks-2' })).toBe(true);
});

test('a look is new again once there is another answer to it', () => {
  const looked = after(opened(), assets);
  const owned = after(looked, { do: 'own-incident' });
  expect(isNewLook(owned, assets)).toBe(true);
  expect(isNewLook(after(owned, assets), assets)).toBe(false);
});

test('a look is no turn: taking back reaches past it', () => {
  const looked = after(after(opened(), { do: 'own-incident' }), assets);
  const [fact] = turn(looked, { do: 'take-back', by: 'analyst' }, 'turns');
  expect(fact?.type).toBe('turn.taken-back');
});

test('the timeline of a device is looked at where the incident has something there', () => {
  const timeline: DeedOf<'look'> = { do: 'look', tab: 'device-timeline', device: 'wks-1' };
  expect(isNewLook(opened(), timeline)).toBe(false);
  const prepared = advance(
    openDrill(
      { ...incident, responses: [{ on: timeline, takes: minutes(0), shows: [] }] },
      DEFAULT_TENANT,
      undefined,
      1,
    ),
    T('+00:00'),
  );
  expect(isNewLook(prepared, timeline)).toBe(true);
  expect(isNewLook(prepared, { ...timeline, device: 'wks-2' })).toBe(false);
  expect(isNewLook(after(prepared, timeline), timeline)).toBe(false);
});
