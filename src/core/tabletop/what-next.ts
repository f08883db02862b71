import { momentOf } from './moment.ts';
import { entriesOf, type Tabletop } from './tabletop.ts';
import type { TabletopCommand } from './tabletop-command.ts';
import { votesOn } from './votes.ts';

/** What the facilitator does next. There is always an answer. */
export interface WhatNext {
  /** On the primary button: `Show inject 5`. Absent when the exercise is over. */
  readonly command?: TabletopCommand;
  readonly words: string;
  /** What is worth doing before that. */
  readonly first?: FirstOfAll;
}

interface FirstOfAll {
  readonly words: string;
  readonly command?: TabletopCommand;
  /** It is done on a screen of its own. */
  readonly on?: 'hot-wash';
}

export function whatNext(tabletop: Tabletop): WhatNext {
  const { phase, isBlank } = momentOf(tabletop);
  if (phase === 'planned') return { words: 'Start the exercise', command: { do: 'start' } };
  if (phase === 'ended') return { words: 'Confirm the ratings and follow-ups, then write the report' };
  if (phase === 'paused') return { words: 'Go on with the exercise', command: { do: 'resume' } };
  if (isBlank) return { words: 'Bring the screen back', command: { do: 'restore' } };
  const first = beforeThat(tabletop);
  return { ...onwards(tabletop), ...(first && { first }) };
}

function onwards(tabletop: Tabletop): WhatNext {
  const { next, part } = momentOf(tabletop);
  const { parts } = tabletop.plan;
  if (next) return { words: `Show “${next.title}” to the room`, command: { do: 'show', inject: next.id } };
  const coming = parts[parts.findIndex(({ id }) => id === part?.id) + 1];
  return coming
    ? { words: `Begin “${coming.title}”`, command: { do: 'begin-part', part: coming.id } }
    : { words: 'End the exercise and thank the room', command: { do: 'end' } };
}

/** What the hot wash is for, or what the inject on the screen still waits for. */
function beforeThat(tabletop: Tabletop): FirstOfAll | undefined {
  const { showing, part } = momentOf(tabletop);
  if (part?.kind === 'hot-wash' && !showing && entriesOf(tabletop, 'reflection.noted').length === 0)
    return { words: 'Write down what the room keeps, fixes and was surprised by', on: 'hot-wash' };
  if (!showing || showing.options.length === 0) return undefined;
  const votes = votesOn(tabletop, showing);
  if (votes.total === 0) return { words: 'Let the room vote, and count the hands' };
  if (!votes.areRevealed) return { words: 'Reveal the votes', command: { do: 'reveal', inject: showing.id } };
  const isDecided = entriesOf(tabletop, 'decision.recorded', 'course.chosen').some(
    ({ fact }) => fact.inject === showing.id && (fact.type === 'decision.recorded' || fact.course === 'room'),
  );
  return isDecided ? undefined : { words: 'Record what the room decided' };
}
