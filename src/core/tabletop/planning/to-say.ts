import type { Part } from '../plan.ts';

/** What a facilitator says in a part, whatever the scenario is; in a module the scenario says it. */
export function toSay({ kind }: Pick<Part, 'kind'>): readonly string[] {
  switch (kind) {
    case 'briefing':
      return [
        'Say what this is: an exercise, what for, and how long.',
        'Read the objectives and the ground rules out.',
        'Agree on the clock: what happens on the screen has just happened.',
        'Ask who speaks for whom, and who keeps the decisions.',
      ];
    case 'break':
      return ['Say when the room goes on, and pause the clock if it takes longer.'];
    case 'hot-wash':
      return [
        'What shall we keep?',
        'What shall we fix?',
        'What surprised us?',
        'Who does what about it, and by when? A verb, a name and a date for each.',
      ];
    case 'module':
      return [];
  }
}
