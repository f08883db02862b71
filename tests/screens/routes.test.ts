import { expect, test } from 'vitest';
import { areaOf } from '../../src/area-of.ts';
import { href, readRoute, type Route } from '../../src/routes.ts';

const PLACES: readonly (readonly [address: string, route: Route])[] = [
  ['#/', { screen: 'home' }],
  ['#/drills', { screen: 'drills' }],
  ['#/incident/payroll-laptop', { screen: 'brief', id: 'payroll-laptop' }],
  ['#/drill/d1', { screen: 'drill', id: 'd1' }],
  ['#/drill/d1/helpdesk', { screen: 'drill', id: 'd1', desk: 'helpdesk' }],
  ['#/drill/d1/soc', { screen: 'drill', id: 'd1', desk: 'soc' }],
  ['#/debrief/d1', { screen: 'debrief', id: 'd1' }],
  ['#/debrief/d1/e/17', { screen: 'debrief', id: 'd1', fact: 17 }],
  ['#/debrief/d1/export', { screen: 'export', id: 'd1' }],
  ['#/runbooks', { screen: 'runbooks' }],
  ['#/runbook/ours', { screen: 'runbook', id: 'ours' }],
  ['#/runbook/ours/s/release.device', { screen: 'runbook', id: 'ours', step: 'release.device' }],
  ['#/runbook/ours/markdown', { screen: 'runbook', id: 'ours', tab: 'markdown' }],
  ['#/runbook/ours/export', { screen: 'runbook', id: 'ours', tab: 'export' }],
  ['#/runbook/ours/interview/Q12', { screen: 'runbook', id: 'ours', tab: 'interview', at: 'Q12' }],
  ['#/runbooks/new', { screen: 'new-runbook' }],
  ['#/tabletop/new', { screen: 'new-tabletop' }],
  ['#/tabletop/new/payroll-laptop', { screen: 'new-tabletop', incident: 'payroll-laptop' }],
  ['#/tabletop/x1/console', { screen: 'tabletop', id: 'x1', tab: 'console' }],
  ['#/tabletop/x1/hotwash', { screen: 'tabletop', id: 'x1', tab: 'hotwash' }],
  ['#/tabletop/x1/report', { screen: 'tabletop', id: 'x1', tab: 'report' }],
  ['#/projector/x1', { screen: 'projector', id: 'x1' }],
  ['#/enablement/ours', { screen: 'enablement', id: 'ours' }],
  ['#/card', { screen: 'card' }],
  ['#/card/d1', { screen: 'card', id: 'd1' }],
  ['#/debrief/d1/report', { screen: 'drill-report', id: 'd1' }],
  ['#/reports', { screen: 'reports' }],
  ['#/incidents', { screen: 'incidents' }],
  ['#/answer', { screen: 'answer' }],
  ['#/help', { screen: 'help' }],
  ['#/facts/cloud-channel', { screen: 'help', fact: 'cloud-channel' }],
  ['#/lifecycle', { screen: 'lifecycle' }],
  ['#/lifecycle/d1', { screen: 'lifecycle', id: 'd1' }],
  ['#/lifecycle/s/account.access', { screen: 'lifecycle', state: 'account.access' }],
  ['#/lifecycle/d1/s/account.access', { screen: 'lifecycle', id: 'd1', state: 'account.access' }],
  ['#/settings/data', { screen: 'settings', tab: 'data' }],
  ['#/incident/a%2Fb%20c', { screen: 'brief', id: 'a/b c' }],
];

test.each(PLACES)('%s leads to its place, and the place has that address', (address, route) => {
  expect(readRoute(address)).toEqual(route);
  expect(href(route)).toBe(address);
});

test('an address without a hash is home, and settings open on their first tab', () => {
  expect(readRoute('')).toEqual({ screen: 'home' });
  expect(readRoute('#/settings')).toEqual({ screen: 'settings', tab: 'general' });
});

test.each([
  '#/nowhere',
  '#/drill',
  '#/drill/d1/lobby',
  '#/drill/d1/soc/more',
  '#/drills/more',
  '#/debrief/d1/e/x',
  '#/runbook/ours/q/1',
  '#/runbook/ours/gaps/more',
  '#/runbooks/old',
  '#/enablement',
  '#/tabletop',
  '#/tabletop/x1',
  '#/tabletop/x1/colours',
  '#/tabletop/x1/prep/more',
  '#/projector',
  '#/projector/x1/more',
  '#/card/d1/more',
  '#/lifecycle/d1/more',
  '#/settings/colours',
])('%s leads to the page that says what to do', (address) => {
  expect(readRoute(address)).toEqual({ screen: 'not-found', address: address.slice(2) });
});

test('an id that is no proper escape is taken as it stands', () => {
  expect(readRoute('#/incident/%E0%A4%A')).toEqual({ screen: 'brief', id: '%E0%A4%A' });
});

test('a screen inside an area lights that entry of the rail', () => {
  expect(areaOf({ screen: 'export', id: 'd1' })).toBe('reports');
  expect(areaOf({ screen: 'brief', id: 'x' })).toBe('drills');
  expect(areaOf({ screen: 'new-runbook' })).toBe('runbooks');
  expect(areaOf({ screen: 'new-tabletop' })).toBe('drills');
  expect(areaOf({ screen: 'tabletop', id: 'x', tab: 'console' })).toBe('drills');
  expect(areaOf({ screen: 'tabletop', id: 'x', tab: 'report' })).toBe('reports');
  expect(areaOf({ screen: 'help' })).toBeUndefined();
  expect(areaOf({ screen: 'lifecycle' })).toBeUndefined();
});
