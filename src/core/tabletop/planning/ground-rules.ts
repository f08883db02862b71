/** What a room agrees on before it plays; a facilitator may change every one. */
export const USUAL_GROUND_RULES: readonly string[] = [
  'This is an exercise. Say “exercise” before a call or a message that leaves this room.',
  'The runbook is tested, not the people. Nobody is graded.',
  'Answer with the people, rights and tools that you have today, not with those that are planned.',
  'Take the scenario as it is. Where it says too little, ask the facilitator.',
  'Say what you would do, whom you would tell, and how you would reach them.',
  'A real incident ends the exercise. Say “no exercise”, and we stop.',
];
