import { isAtPhone } from '../drill/desks.ts';
import type { Drill } from '../drill/drill.ts';
import { factsNamed } from '../drill/record.ts';
import type { Tab } from '../kernel/vocabulary/words.ts';
import { deviceName } from './names.ts';

/** Somewhere that nobody has looked yet. Says nothing of what is there, or of what should be done. */
export interface Suggestion {
  readonly label: string;
  readonly pane: Tab;
  readonly device?: string;
}

const PLACES: readonly Suggestion[] = [
  { label: 'The alerts', pane: 'alerts' },
  { label: 'The assets', pane: 'assets' },
  { label: 'The user', pane: 'user' },
  { label: 'The messages', pane: 'messages' },
  { label: 'The action center', pane: 'action-center' },
  { label: 'Evidence and response', pane: 'evidence' },
];

const MOST = 3;

/** Where to look next, at most three: the device in question first. The helpdesk has no portal to look at. */
export function suggestions(drill: Drill, device: string): readonly Suggestion[] {
  if (isAtPhone(drill)) return [];
  const viewed = factsNamed(drill.record, 'entity.viewed').map(({ fact }) => fact);
  const onDevice = viewed.some((fact) => fact.tab === 'device' && fact.device === device);
  const first: readonly Suggestion[] = onDevice
    ? []
    : [{ label: `The device page of ${deviceName(device)}`, pane: 'device', device }];
  return [...first, ...PLACES.filter(({ pane }) => !viewed.some(({ tab }) => tab === pane))].slice(0, MOST);
}
