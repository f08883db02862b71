import type { Drill } from '../drill/drill.ts';
import { hasTag } from '../lifecycle/situation.ts';
import { type DeviceState, deviceStates, type StateShape } from './device-state.ts';
import { asHeard } from './heard.ts';

/** What is true of the line to the device, and so is known at every time. */
const OF_THE_LINE: readonly StateShape[] = ['off', 'wait'];

/** The states of a device as the service has heard them. What happens on a device that is not heard, nobody knows. */
export function heardStates(drill: Drill, device: string): readonly DeviceState[] {
  const states = deviceStates(asHeard(drill, device), device);
  if (!hasTag(drill.situation.devices[device], 'channel-lost')) return states;
  return states.map((state) =>
    OF_THE_LINE.includes(state.shape) || state.word === 'Channel lost'
      ? state
      : { ...state, means: `${state.means} That is what was heard of it last.` },
  );
}
