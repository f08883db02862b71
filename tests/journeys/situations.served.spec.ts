import { expect, test } from './fixtures.ts';
import { recorded, toNextEvent } from './room.ts';
import {
  actAs,
  answerApproval,
  ask,
  expectAction,
  expectDevice,
  order,
  refused,
  show,
  shown,
  wait,
} from './portal-hands.ts';
import { beginSmall } from './small-incident.ts';

// What the product is about, each on the screens that a team would read it from. The small incident has one laptop and no plot.

const ISOLATES = { at: 'T-01:00', fact: 'threshold.met', device: 'fin-lt-0231' };
const alert = (severity: string) => ({ at: 'T+01:00', fact: 'signal.raised', device: 'fin-lt-0231', severity });
const flow = (different: object = {}) => ({
  disruption: { enabled: false },
  'severity-automation': {
    enabled: true,
    approvers: ['analyst'],
    mailbox: 'personal',
    'time-limit': '1h',
    ...different,
  },
});

test.beforeEach(async ({ page, openApp }) => openApp(page, '#/incidents'));

test.describe('attack disruption', () => {
  test('isolates a workstation', async ({ page }) => {
    await beginSmall(page, { world: [ISOLATES] });
    await expectDevice(page, 'Isolated', 'Channel open');
    await expectAction(page, 'History', 'Isolate device', 'Automated device action', 'Completed');
  });

  test('leaves a server alone', async ({ page }) => {
    await beginSmall(page, { device: { kind: 'server', os: 'windows-server' }, world: [ISOLATES] });
    await expectDevice(page, 'Not isolated');
    await show(page, 'Log');
    await expect(shown(page)).toContainText('decided about FIN-LT-0231: leave');
  });

  test('skips an excluded device and says so', async ({ page }) => {
    await beginSmall(page, {
      tenant: { disruption: { 'excluded-tags': ['never-isolate'] } },
      device: { tags: ['never-isolate'] },
      world: [ISOLATES],
    });
    await expectDevice(page, 'Isolation skipped');
    await expectAction(page, 'History', 'Isolate device', 'Skipped');
  });

  test('does nothing where the preview is switched off', async ({ page }) => {
    await beginSmall(page, { tenant: { disruption: { enabled: false } }, world: [ISOLATES] });
    await expectDevice(page, 'Not isolated');
    await order(page, 'Isolate device', 'By hand, because no automation will');
    await wait(page, '5 min');
    await expectAction(page, 'History', 'Isolate device', 'Manual device action', 'Completed');
  });
});

test.describe('the severity automation', () => {
  test('isolates on a high alert', async ({ page }) => {
    await beginSmall(page, { tenant: flow(), world: [alert('high')] });
    await wait(page, '5 min');
    await expectDevice(page, 'Isolated');
    await show(page, 'Messages');
    await expect(shown(page)).toContainText('Machine isolated: FIN-LT-0231');
  });

  for (const [answer, state] of [
    ['Approve', 'Isolated'],
    ['Reject', 'Not isolated'],
  ] as const)
    test(`asks on a medium alert: ${answer.toLowerCase()}`, async ({ page }) => {
      await beginSmall(page, { tenant: flow(), world: [alert('medium')] });
      await wait(page, '5 min');
      await expectDevice(page, 'Not isolated');
      await expectAction(page, 'Pending', 'Approve isolation', 'Pending');
      await answerApproval(page, answer);
      await wait(page, '5 min');
      await expectDevice(page, state);
    });

  test('loses the answer that is given in a shared mailbox', async ({ page }) => {
    await beginSmall(page, { tenant: flow({ mailbox: 'shared' }), world: [alert('medium')] });
    await wait(page, '5 min');
    await expectAction(page, 'Pending', 'Approve isolation', 'Pending');
    await answerApproval(page, 'Approve');
    await expectAction(page, 'Pending', 'Approve isolation', 'Pending');
    await expectDevice(page, 'Not isolated');
    await show(page, 'Log');
    await expect(shown(page)).toContainText('the answer about it was not recorded');
  });

  test('does nothing on a low alert', async ({ page }) => {
    await beginSmall(page, { tenant: flow(), world: [alert('low')] });
    await wait(page, '5 min');
    await expectDevice(page, 'Not isolated');
    await show(page, 'Log');
    await expect(shown(page)).toContainText('decided about FIN-LT-0231: nothing');
  });
});

test.describe('a device that cannot be reached', () => {
  test('is not isolated while it is offline, and not after the order has expired', async ({ page }) => {
    await beginSmall(page, { device: { starts: { online: false } }, world: [ISOLATES] });
    await expectDevice(page, 'Isolation pending', 'Offline');
    await expectAction(page, 'Pending', 'Isolate device', 'Pending');
    await toNextEvent(page);
    await expectDevice(page, 'Isolation expired', 'Offline');
    await expectAction(page, 'History', 'Isolate device', 'Expired');
  });

  test('stays isolated when its cloud channel is lost, and answers nobody', async ({ page }) => {
    await beginSmall(page, {
      world: [ISOLATES, { at: 'T+02:00', fact: 'tunnel.closed-in', device: 'fin-lt-0231' }],
    });
    await toNextEvent(page);
    await expectDevice(page, 'Isolated', 'Channel lost');
    await ask(page, 'Collect investigation package');
    await page.getByRole('dialog').getByLabel('Comment').fill('INC-1');
    await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
    await expect(refused(page)).toContainText('the cloud channel is lost');
  });
});

test.describe('a release', () => {
  for (const [what, seat, tenant, comment, says] of [
    ['for permission', 'Junior analyst', {}, 'Clean', 'does not hold the permission'],
    ['for the device group', 'Analyst', { scopes: { analyst: ['Sales'] } }, 'Clean', 'is in a device group that'],
    ['for an empty comment', 'Analyst', {}, '', 'Defender requires a comment'],
  ] as const)
    test(`is refused ${what}`, async ({ page }) => {
      await beginSmall(page, { tenant, world: [ISOLATES] });
      await actAs(page, seat);
      await ask(page, 'Release from isolation');
      await page.getByRole('dialog').getByLabel('Comment').fill(comment);
      await recorded(page, () => page.getByRole('dialog').getByRole('button', { name: 'Confirm release' }).click());
      await expect(refused(page)).toContainText(says);
      await page.keyboard.press('Escape');
      await expectDevice(page, 'Isolated');
    });

  test('by hand gives the network back when the device has heard of it', async ({ page }) => {
    await beginSmall(page, { world: [ISOLATES] });
    await order(page, 'Release from isolation', 'Clean, approved by M. Weber');
    await wait(page, '5 min');
    await expectDevice(page, 'Released');
    await expectAction(
      page,
      'History',
      'Release from isolation',
      'Manual device action',
      'Completed',
      'approved by M. Weber',
    );
  });

  test('by script works on a device that hears nothing', async ({ page }) => {
    await beginSmall(page, {
      world: [ISOLATES, { at: 'T-00:20', fact: 'tunnel.closed-in', device: 'fin-lt-0231' }],
    });
    await expectDevice(page, 'Isolated', 'Channel lost');
    await actAs(page, 'Security admin');
    await order(page, 'Download script', 'Unreachable, approved by M. Weber');
    await actAs(page, 'Helpdesk');
    await order(page, 'Run the force-release script', 'Run beside Dana, who was verified');
    await expectDevice(page, 'Released');
    await expectAction(page, 'History', 'Force release by script', 'Completed');
  });

  test('by the service is on the record, and is noticed by whom the record is read', async ({ page }) => {
    await beginSmall(page, { tenant: { timers: { 'automatic-lifts': '50m' } }, world: [ISOLATES] });
    await toNextEvent(page);
    await expectDevice(page, 'Isolation lifted');
    await expectAction(page, 'History', 'Isolation lifted', 'Completed');
    await order(page, 'Isolate device', 'Lifted by the window, and not remediated');
    await wait(page, '5 min');
    await expectDevice(page, 'Isolated');
  });

  test('by the service that nobody notices stands in the log of the debrief', async ({ page }) => {
    await beginSmall(page, { tenant: { timers: { 'automatic-lifts': '50m' } }, world: [ISOLATES] });
    await wait(page, '60 min');
    await page.getByRole('button', { name: 'End the drill' }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'End the drill' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Log/ })
      .or(page.getByRole('tab', { name: /^Log/ }))
      .click();
    await expect(page.getByRole('main')).toContainText('Isolation of FIN-LT-0231 was lifted by the service');
  });
});

test('an order that is under way already is refused, and one action stands in the action center', async ({ page }) => {
  await beginSmall(page, { device: { starts: { online: false } } });
  await order(page, 'Isolate device', 'First');
  await ask(page, 'Isolate device');
  await page.getByRole('dialog').getByLabel('Comment').fill('Second');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await expect(refused(page)).toContainText('under way already');
  await page.keyboard.press('Escape');
  await expectAction(page, 'Pending', 'Isolate device', 'First');
  await expect(shown(page).getByRole('row').filter({ hasText: 'Isolate device' })).toHaveCount(1);
});
