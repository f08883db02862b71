import { expect, type JSHandle, type Page } from '@playwright/test';
import type { DriverSeat } from '../../src/storage/driver-lock.ts';
import { test } from './fixtures.ts';

const take = (page: Page, drill: string, steal = false): Promise<JSHandle<DriverSeat>> =>
  page.evaluateHandle(([id, isStolen]) => window.desk.takeDriverSeat(id, { steal: isStolen }), [drill, steal] as const);

const role = (seat: JSHandle<DriverSeat>) => seat.evaluate((taken) => taken.role);
const isLost = (seat: JSHandle<DriverSeat>) =>
  seat.evaluate((taken) =>
    Promise.race([taken.lost.then(() => true), new Promise((resolve) => setTimeout(() => resolve(false), 200))]),
  );

test('the first window drives a drill and the second reads', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  expect(await role(await take(one, 'd1'))).toBe('driver');
  expect(await role(await take(other, 'd1'))).toBe('reader');
  expect(await role(await take(other, 'd2'))).toBe('driver');
});

test('a seat that is given up is free, and its driver has lost nothing', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  const seat = await take(one, 'd1');
  await seat.evaluate((taken) => taken.release());
  await expect(async () => expect(await role(await take(other, 'd1'))).toBe('driver')).toPass();
  expect(await isLost(seat)).toBe(false);
});

test('a seat is free when its window has closed', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  await take(one, 'd1');
  await one.close();
  await expect(async () => expect(await role(await take(other, 'd1'))).toBe('driver')).toPass();
});

test('a window that takes over drives, and the driver before learns that it has lost the seat', async ({
  openWindow,
}) => {
  const [one, other] = [await openWindow(), await openWindow()];
  const before = await take(one, 'd1');
  const now = await take(other, 'd1', true);
  expect(await role(now)).toBe('driver');
  expect(await isLost(before)).toBe(true);
  expect(await isLost(now)).toBe(false);
  await before.evaluate((taken) => taken.release());
  expect(await role(await take(one, 'd1'))).toBe('reader');
});

test('where the browser has no locks every window drives', async ({ context, openWindow }) => {
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  const [one, other] = [await openWindow(), await openWindow()];
  expect(await role(await take(one, 'd1'))).toBe('driver');
  const seat = await take(other, 'd1', true);
  expect(await role(seat)).toBe('driver');
  await seat.evaluate((taken) => taken.release());
});

test('where the browser forbids locks every window drives', async ({ context, openWindow }) => {
  await context.addInitScript(() => {
    LockManager.prototype.request = () => Promise.reject(new DOMException('not here', 'SecurityError'));
  });
  const page = await openWindow();
  const seat = await take(page, 'd1');
  expect(await role(seat)).toBe('driver');
  expect(await isLost(seat)).toBe(false);
});
