import type { Drill } from '../drill/drill.ts';
import { namesDevice } from '../drill/ticket-rules.ts';
import { plainText } from '../runbook/plain-text.ts';
import { transcript } from './transcript.ts';

/**
 * The device that a ticket of this call is about, as far as the desk knows: the one that its note names, or else the one
 * that was named on the phone. Undefined while nobody has said its name.
 */
export function deviceOfTicket(drill: Drill, note: string): string | undefined {
  const { assets, call } = drill.incident;
  const others = assets.devices.map(({ id }) => id).filter((id) => id !== call?.device);
  const devices = call?.device === undefined ? others : [call.device, ...others];
  const heard = transcript(drill).map(({ says }) => (typeof says === 'string' ? says : plainText(says)));
  return (
    devices.find((device) => namesDevice(note, device)) ??
    devices.find((device) => heard.some((said) => namesDevice(said, device)))
  );
}
