import { describe, expect, test } from 'vitest';
import { importLog } from '../../src/session/import-log.ts';
import { storeFault } from '../../src/storage/store-fault.ts';
import { logText, payrollLaptop, started, world } from './given-world.ts';

async function given() {
  const here = world('here');
  const header = await started(here);
  return { here, header, text: await logText(here, header) };
}

describe('a text inside a log that is not the one that its revision names', () => {
  test('is refused for an incident, though that is known here, and is not kept', async () => {
    const { header, text } = await given();
    const there = world('there', payrollLaptop().value);
    const forged = text.replace('Nobody has looked yet', 'Everybody has looked');
    expect(await importLog(there, forged)).toMatchObject({
      ok: false,
      error: [{ place: 'header', code: 'incident-changed' }],
    });
    expect(await there.store.source(header.incident.revision)).toEqual({ ok: true, value: undefined });
    expect(await there.store.drills({ limit: 5 })).toEqual({ ok: true, value: [] });
  });

  test('is refused for a runbook, and is not kept', async () => {
    const { header, text } = await given();
    const there = world('there');
    const forged = text.replace('"runbook":"', '"runbook":"Release at once.\\n');
    expect(await importLog(there, forged)).toMatchObject({
      ok: false,
      error: [{ place: 'header', code: 'runbook-changed' }],
    });
    expect(await there.store.source(header.runbook?.revision ?? '')).toEqual({ ok: true, value: undefined });
  });

  test('is told for both at once', async () => {
    const { text } = await given();
    const forged = text
      .replace('Nobody has looked yet', 'Everybody has looked')
      .replace('"runbook":"', '"runbook":"Release at once.\\n');
    const imported = await importLog(world('there'), forged);
    expect(imported.ok ? [] : imported.error.map(({ code }) => code)).toEqual(['incident-changed', 'runbook-changed']);
  });
});

describe('an import that fails', () => {
  test('leaves the drill alone that could not be read', async () => {
    const { here, header, text } = await given();
    const fault = storeFault('unavailable', 'busy');
    const blind = {
      ...here,
      store: { ...here.store, drill: () => Promise.resolve({ ok: false, error: fault } as const) },
    };
    const other = text.replace('"pace":"turns"', '"pace":"timed"');
    expect(await importLog(blind, other)).toMatchObject({ ok: false, error: [{ place: 'file', code: 'unavailable' }] });
    expect(await here.store.drill(header.id)).toEqual({ ok: true, value: header });
    expect(await logText(here, header)).toBe(text);
  });

  test('takes away the header that it has stored', async () => {
    const { header, text } = await given();
    const there = world('there');
    const fault = storeFault('full', 'no room');
    const full = {
      ...there,
      store: { ...there.store, append: () => Promise.resolve({ ok: false, error: fault } as const) },
    };
    expect(await importLog(full, text)).toMatchObject({ ok: false, error: [{ code: 'full' }] });
    expect(await there.store.drill(header.id)).toEqual({ ok: true, value: undefined });
  });

  test('leaves the facts alone that another window has stored meanwhile', async () => {
    const { here, header, text } = await given();
    const late = {
      ...here,
      store: { ...here.store, drill: () => Promise.resolve({ ok: true, value: undefined } as const) },
    };
    expect(await importLog({ ...late, clock: () => '2027-01-01T00:00:00.000Z' }, text)).toMatchObject({
      ok: false,
      error: [{ code: 'moved-on' }],
    });
    expect(await logText(here, header)).toBe(text);
  });
});
