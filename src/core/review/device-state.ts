import type { Drill } from '../drill/drill.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { hasEndedUntold } from './untold.ts';

export type StateTone = 'isolated' | 'open' | 'attention' | 'plain';
export type StateShape = 'cut' | 'link' | 'cloud' | 'warn' | 'wait' | 'off' | 'ring';

/** One thing that is true of a device: shape and word first, colour third. */
export interface DeviceState {
  readonly word: string;
  readonly tone: StateTone;
  readonly shape: StateShape;
  /** What it means, and what it does not. */
  readonly means: string;
}

/**
 * What was asked of the device, what it has put into force and what can be believed, told apart: a request that waits is
 * not isolation, and silence of the channel is not a state. How an isolation ended is not said before somebody has read it.
 */
export const deviceStates = (drill: Drill, device: string): readonly DeviceState[] =>
  statesOf(drill, device, hasEndedUntold(drill, device));

/** The same as the record has it, whoever has read it: what is told of a drill afterwards rests on this. */
export const statesOnRecord = (drill: Drill, device: string): readonly DeviceState[] => statesOf(drill, device, false);

function statesOf(drill: Drill, device: string, isUntold: boolean): readonly DeviceState[] {
  const snapshot = drill.situation.devices[device];
  if (!snapshot) return [];
  const has = (tag: Parameters<typeof hasTag>[1]): boolean => hasTag(snapshot, tag);
  const states: DeviceState[] = [];
  if (has('isolated-full'))
    states.push({
      word: 'Isolated',
      tone: 'isolated',
      shape: 'cut',
      means: 'Cut off from the network by security. The device has acknowledged it.',
    });
  if (has('isolated-selective')) {
    states.push({
      word: 'Isolated, selective',
      tone: 'isolated',
      shape: 'cut',
      means: 'Cut off by security, but for the applications of the exclusion rule. The device has acknowledged it.',
    });
  }
  if (has('isolation-pending')) {
    const waits = has('channel-lost')
      ? 'The device cannot be reached; the order waits for up to three days.'
      : 'The device has not acknowledged it yet.';
    states.push({
      word: 'Isolation pending',
      tone: 'attention',
      shape: 'wait',
      means: `Requested, not in force. ${waits}`,
    });
  }
  if (has('release-pending')) {
    const waits = has('channel-lost')
      ? 'The device cannot be reached, so it stays cut off.'
      : 'It stays cut off until the device acknowledges it.';
    states.push({
      word: 'Release pending',
      tone: 'attention',
      shape: 'wait',
      means: `Requested, not in force. ${waits}`,
    });
  }
  if (!has('network-cut') && !has('isolation-pending')) states.push(isUntold ? ENDED_UNTOLD : connectedState(has));
  if (has('contained'))
    states.push({
      word: 'Contained',
      tone: 'attention',
      shape: 'warn',
      means: 'Its onboarded neighbours block it. The device itself knows nothing of it.',
    });
  if (has('offline'))
    states.push({
      word: 'Offline',
      tone: 'plain',
      shape: 'off',
      means: 'Switched off or away from every network. That is not isolation.',
    });
  states.push(
    has('channel-lost')
      ? {
          word: 'Channel lost',
          tone: 'attention',
          shape: 'warn',
          means: 'The service does not hear the device. What it last believed may not hold.',
        }
      : {
          word: 'Channel open',
          tone: 'open',
          shape: 'cloud',
          means:
            'The device talks to the service: live response, package and scan work where plan and asset allow them.',
        },
  );
  if (has('apps-restricted'))
    states.push({
      word: 'Apps restricted',
      tone: 'plain',
      shape: 'ring',
      means: 'Only applications signed by Microsoft run.',
    });
  if (has('image-ordered'))
    states.push({
      word: 'Re-image ordered',
      tone: 'attention',
      shape: 'wait',
      means: 'What is on the device will be gone.',
    });
  return states;
}

const ENDED_UNTOLD: DeviceState = {
  word: 'Not isolated',
  tone: 'attention',
  shape: 'link',
  means:
    'It was isolated and is on the network again. The Action center and Activities are where to read what ended it.',
};

function connectedState(has: (tag: Parameters<typeof hasTag>[1]) => boolean): DeviceState {
  if (has('isolation-expired'))
    return {
      word: 'Isolation expired',
      tone: 'attention',
      shape: 'warn',
      means: 'The order was dropped; the device never picked it up. It is not isolated.',
    };
  if (has('isolation-failed'))
    return {
      word: 'Isolation failed',
      tone: 'attention',
      shape: 'warn',
      means: 'The order ended without effect. The device is not isolated.',
    };
  if (has('isolation-skipped'))
    return {
      word: 'Isolation skipped',
      tone: 'attention',
      shape: 'warn',
      means: 'The automation left this device out. It is not isolated.',
    };
  if (has('lifted'))
    return {
      word: 'Isolation lifted',
      tone: 'attention',
      shape: 'link',
      means: 'The service ended the isolation by itself. Nobody released it.',
    };
  if (has('released')) return { word: 'Released', tone: 'plain', shape: 'link', means: 'Back on the network.' };
  return { word: 'Not isolated', tone: 'plain', shape: 'link', means: 'On the network as usual.' };
}
