import { expect, type JSHandle, type Page } from '@playwright/test';
import type { DriverSeat } from '../../src/storage/driver-lock.ts';
import { test } from './fixtures.ts';

const take = (page: Page, drill: string, steal = false): Promise<JSHandle<DriverSeat>> =>
  page.evaluateHandle(([id, isStolen]) => window.desk.takeDriverSeat(id, { steal: isStolen }), [drill, steal] as const);

const role = (seat: JSHandle<DriverSeat>) => seat.evaluate((taken) => taken.role);
/** The role of the place after this one, or `same` where it has not changed by the time the locks have been asked. */
const next = (seat: JSHandle<DriverSeat>) =>
  seat.evaluate((taken) =>
    Promise.race([taken.next.then(({ role: given }) => given), navigator.locks.query().then(() => 'same')]),
  );

test('the first window drives a drill and the second reads', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  expect(await role(await take(one, 'd1'))).toBe('driver');
  expect(await role(await take(other, 'd1'))).toBe('reader');
  expect(await role(await take(other, 'd2'))).toBe('driver');
});

test('a free seat is taken, however slowly the browser answers', async ({ context, openWindow }) => {
  await context.addInitScript(() => {
    const { locks } = navigator;
    const [request, query] = [locks.request.bind(locks), locks.query.bind(locks)];
    const slowly = () => new Promise((answered) => setTimeout(answered, 600));
    locks.request = (...wish: unknown[]) => slowly().then(() => Reflect.apply(request, locks, wish) as never);
    locks.query = () => slowly().then(query);
  });
  expect(await role(await take(await openWindow(), 'd1'))).toBe('driver');
});

test('a seat that is given up goes to the next in line, and its driver has lost nothing', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  const seat = await take(one, 'd1');
  const inLine = await take(other, 'd1');
  expect(await next(inLine)).toBe('same');
  await seat.evaluate((taken) => taken.release());
  await expect.poll(() => next(inLine)).toBe('driver');
  expect(await next(seat)).toBe('same');
});

test('a seat goes to the next in line when its window has closed', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  await take(one, 'd1');
  const inLine = await take(other, 'd1');
  await one.close();
  await expect.poll(() => next(inLine)).toBe('driver');
});

test('a window that leaves the line gets no seat', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  const seat = await take(one, 'd1');
  const left = await take(other, 'd1');
  await left.evaluate((taken) => taken.release());
  const inLine = await take(other, 'd1');
  await seat.evaluate((taken) => taken.release());
  await expect.poll(() => next(inLine)).toBe('driver');
  expect(await next(left)).toBe('same');
});

test('a window that takes over drives, and the driver before reads along and waits in line', async ({ openWindow }) => {
  const [one, other] = [await openWindow(), await openWindow()];
  const before = await take(one, 'd1');
  const now = await take(other, 'd1', true);
  expect(await role(now)).toBe('driver');
  await expect.poll(() => next(before)).toBe('reader');
  expect(await next(now)).toBe('same');
  await now.evaluate((taken) => taken.release());
  const inLine = await before.evaluateHandle((taken) => taken.next);
  await expect.poll(() => next(inLine)).toBe('driver');
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
  expect(await next(seat)).toBe('same');
});
