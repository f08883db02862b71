import { afterEach, expect, test, vi } from 'vitest';
import { hearPresence, keepPresence, type Presence } from '../../src/browser/presence.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a browser whose windows cannot speak to each other has a projector all the same', () => {
  const page = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  vi.stubGlobal('screen', {});
  // Stubbed first, so that it comes back.
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  const heard: Presence[] = [];
  const deafen = hearPresence('e1', (presence) => heard.push(presence));
  const leave = keepPresence('e1');
  leave();
  deafen();
  expect(heard).toEqual([]);
});
