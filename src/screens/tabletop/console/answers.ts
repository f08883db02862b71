import { chooseTexts } from '../../../browser/open-text.ts';
import { readTeamAnswer } from '../../../core/tabletop/team-answer.ts';
import type { Facilitator } from './facilitator.svelte.ts';

/** Asks for the files that teams have saved, and takes in each that belongs here. What is wrong with the others is said together. */
export async function takeAnswers(facilitator: Facilitator): Promise<void> {
  const files = await chooseTexts(['.json', '.txt'], 'Answers of teams');
  const refused: string[] = [];
  for (const { name, text } of files) {
    const { tabletop, session } = facilitator;
    const read = readTeamAnswer(text, { tabletop, code: session.code });
    if (!read.ok) refused.push(`${name}: ${read.error.message}`);
    else if (!(await facilitator.do(read.value))) refused.push(`${name}: ${facilitator.problem?.happened ?? ''}`);
  }
  facilitator.answersRefused = refused;
  facilitator.problem = undefined;
}
