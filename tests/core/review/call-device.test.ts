import { expect, test } from 'vitest';
import type { Incident } from '../../../src/core/incident/incident.ts';
import { minutes } from '../../../src/core/kernel/time.ts';
import { deviceOfTicket } from '../../../src/core/review/call-device.ts';
import { given, isolatedAtStart, laptop, T } from '../../given.ts';

const incident: Incident = {
  ...isolatedAtStart,
  assets: { ...isolatedAtStart.assets, devices: [{ ...laptop, id: 'wks-2' }, laptop] },
  call: { claims: 'dana', device: 'wks-1', number: '+1 555 0142', script: [], redFlags: [] },
  injects: [
    {
      id: 'sticker',
      module: 'one',
      at: T('+03:00'),
      delay: minutes(0),
      from: 'dana',
      to: 'helpdesk',
      via: 'phone',
      says: [{ type: 'paragraph', children: [{ type: 'text', value: '“The sticker says WKS-1; hers is WKS-2.”' }] }],
      facilitator: { ask: '', listenFor: '', ifStuck: '' },
    },
  ],
};
const at = (time: string) => given(incident).until(T(time)).drill;

test('the device of a ticket is not known while nobody has said its name', () => {
  expect(deviceOfTicket(at('+02:00'), 'No network since nine.')).toBeUndefined();
});

test('the device of a ticket is the one of the call, once it has been named on the phone', () => {
  expect(deviceOfTicket(at('+04:00'), '')).toBe('wks-1');
});

test('the device of a ticket is the one that the note names, however it is written', () => {
  expect(deviceOfTicket(at('+02:00'), 'Dana, wks 1, no network.')).toBe('wks-1');
  expect(deviceOfTicket(at('+04:00'), 'It is about WKS-2.')).toBe('wks-2');
  expect(deviceOfTicket(at('+02:00'), 'It is about WKS-12.')).toBeUndefined();
});
