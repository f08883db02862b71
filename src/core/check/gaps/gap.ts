import type { Action } from '../../kernel/vocabulary/actions.ts';
import type { SituationName } from '../../kernel/vocabulary/situations.ts';
import type { Section } from '../../kernel/vocabulary/words.ts';
import type { Story } from './story.ts';

/** From what must be mended before automatic isolation is switched on to what is done well. */
export const GAP_LEVELS = ['essential', 'actionable', 'informative', 'celebratory'] as const;
export type GapLevel = (typeof GAP_LEVELS)[number];

/** Rules about what a runbook says (ux.md §2.8), each with its level. */
export const RULES = {
  G01: 'essential',
  G02: 'essential',
  G03: 'essential',
  G04: 'essential',
  G05: 'essential',
  G06: 'essential',
  G07: 'essential',
  G08: 'essential',
  G09: 'actionable',
  G10: 'actionable',
  G11: 'actionable',
  G12: 'actionable',
  G13: 'actionable',
  G14: 'actionable',
  G15: 'actionable',
  G16: 'actionable',
  G17: 'actionable',
  G18: 'actionable',
  G19: 'informative',
  G20: 'informative',
  G21: 'informative',
  G22: 'informative',
  G23: 'informative',
  G24: 'informative',
  G25: 'informative',
  G26: 'celebratory',
  G27: 'celebratory',
} as const satisfies Record<string, GapLevel>;
export type Rule = keyof typeof RULES;

/** What the exploration proves of every path, each broken by a shortest story. */
export const PROPERTIES = {
  'closed-while-isolated': 'essential',
  'released-unverified': 'essential',
  'failure-unheard': 'essential',
  'offline-forgotten': 'essential',
  'wait-without-end': 'essential',
  'right-missing': 'essential',
  'laptop-needed': 'essential',
  'nobody-on-duty': 'essential',
  unanswered: 'essential',
  placeholder: 'actionable',
} as const satisfies Record<string, GapLevel>;
export type Property = keyof typeof PROPERTIES;

/** Something that a runbook lacks, or does well. */
export interface Gap {
  readonly rule: Rule | Property;
  readonly level: GapLevel;
  /** What to do, first; then why. */
  readonly message: string;
  readonly section?: Section;
  readonly step?: string;
  readonly situation?: SituationName;
  /** What somebody would do who had an answer; one of them is enough. */
  readonly answeredBy?: readonly Action[];
  /** The question of the interview that mends it. */
  readonly question?: string;
  /** The step of the example that mends it. */
  readonly insert?: string;
  /** What mends it stands beside the sections: people and channels, or the date of the next review. */
  readonly edit?: 'people' | 'review';
  /** The shortest way in which it hurts. */
  readonly story?: Story;
}

/** One gap a rule and step: a step that fails the same rule in two ways is mended once. */
export const keyOf = ({ rule, step, message }: Gap): string => `${rule} ${step ?? message}`;

/** A gap as a rule finds it; its level is the rule's, unless the rule says otherwise. */
export type Finding = Omit<Gap, 'rule' | 'level'> & { readonly level?: GapLevel };

/** What mends a gap beside writing at the place that it names. */
export type Fix = Pick<Gap, 'question' | 'insert' | 'edit'>;

/** What mends what a rule finds, wherever it finds it (ux.md §2.8). A rule that is not here is mended at its place. */
const FIXES: { readonly [R in Rule]?: Fix } = {
  G03: { question: 'Q26' },
  G04: { question: 'Q32' },
  G08: { question: 'Q40' },
  G09: { question: 'Q9' },
  G12: { edit: 'people' },
  G17: { question: 'Q25', insert: 'release.second-person' },
  G18: { question: 'Q11' },
  G20: { edit: 'review' },
  G23: { question: 'Q4' },
};

export const gap = (rule: Rule | Property, finding: Finding): Gap => ({
  rule,
  level: rule in RULES ? RULES[rule as Rule] : PROPERTIES[rule as Property], // one of the two tables has it
  ...(rule in RULES && FIXES[rule as Rule]), // the same table
  ...finding,
});
