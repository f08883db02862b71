import type { Drill } from '../drill/drill.ts';
import { mainDevice } from '../review/figures.ts';
import { heardStates } from '../review/heard-states.ts';
import type { StateShape, StateTone } from '../review/device-state.ts';
import { lifecycle, type Stage, type StageMark } from '../review/stage.ts';
import { scenarioClock } from './scenario-time.ts';
import type { Tabletop } from './tabletop.ts';

/** How the scenario stands, as far as the service has heard: what the room reads at the head of its screen. */
export interface RoomScenario {
  /** `09:34`. */
  readonly clock: string;
  /** The device that the exercise is about; absent where it has no incident of ours. */
  readonly device?: RoomDevice;
}

export interface RoomDevice {
  readonly name: string;
  readonly tags: readonly { readonly word: string; readonly tone: StateTone; readonly shape: StateShape }[];
  readonly marks: readonly RoomMark[];
  readonly current: Stage;
  readonly isCut: boolean;
  readonly wasCut: boolean;
  readonly channel: 'open' | 'lost';
}

/** One stage of the strip; `at` is the scenario's clock when it was reached. */
export interface RoomMark extends Pick<StageMark, 'stage' | 'label' | 'stretch'> {
  readonly at?: string;
}

export function roomScenario(tabletop: Tabletop): RoomScenario {
  const clock = scenarioClock(tabletop);
  return tabletop.drill ? { clock, device: deviceOfRoom(tabletop, tabletop.drill) } : { clock };
}

function deviceOfRoom(tabletop: Tabletop, drill: Drill): RoomDevice {
  const device = mainDevice(drill);
  const { marks, current, isCut, wasCut, channel } = lifecycle(drill, device);
  return {
    name: device,
    tags: heardStates(drill, device).map(({ word, tone, shape }) => ({ word, tone, shape })),
    marks: marks.map(({ stage, label, stretch, at }) => ({
      stage,
      label,
      stretch: { isCut: stretch.isCut, isLost: stretch.isLost },
      ...(at !== undefined && { at: scenarioClock(tabletop, at) }),
    })),
    current,
    isCut,
    wasCut,
    channel,
  };
}
