import type { Confidence } from '../../core/kernel/vocabulary/words.ts';
import type { TeamAnswer } from '../../core/tabletop/team-answer.ts';

/** What a team has filled in. */
export interface AnswerDraft {
  readonly code: string;
  readonly inject: string;
  readonly team: string;
  /** Empty where the team answers in its own words alone. */
  readonly letter: string;
  /** Empty where the team does not say. */
  readonly sure: Confidence | '';
  readonly text: string;
}

export type AnswerField = 'code' | 'inject' | 'team' | 'text';

/** What is missing, by field; nothing where the answer can be sealed. */
export function answerProblems({ code, inject, team, letter, text }: AnswerDraft): {
  readonly [F in AnswerField]?: string;
} {
  return {
    ...(!/^[0-9a-f]{6}$/i.test(code.trim()) && {
      code: 'A code has six characters from 0 to 9 and A to F. Copy it from the projector.',
    }),
    ...(!/^[1-9]\d{0,2}$/.test(inject.trim()) && { inject: 'The number stands beside “Inject” on the projector.' }),
    ...(team.trim() === '' && { team: 'Write what the facilitator calls you, such as “Table 2”.' }),
    ...(letter === '' && text.trim() === '' && { text: 'Choose a letter, or answer in your own words.' }),
  };
}

/** The answer; only of a draft without problems. */
export const answerOf = ({ code, inject, team, letter, sure, text }: AnswerDraft): TeamAnswer => ({
  exercise: code.trim().toUpperCase(),
  inject: Number(inject),
  team: team.trim(),
  ...(letter !== '' && { option: letter, ...(sure !== '' && { sure }) }),
  ...(text.trim() !== '' && { text: text.trim() }),
});

/** `inject-4_table-2.json`. */
export const answerFileName = ({ inject, team }: TeamAnswer): string =>
  `inject-${String(inject)}_${
    team
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'team'
  }.json`;
