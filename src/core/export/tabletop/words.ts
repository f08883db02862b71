import type { Paragraph, PhrasingContent } from 'mdast';
import { byChannel } from '../../review/names.ts';
import { drillTime, clockAt } from '../../kernel/time.ts';
import { paragraph, strong, text } from '../../markdown/nodes.ts';
import type { PlannedInject, TabletopPlan } from '../../tabletop/plan.ts';

/** Stands on every sheet, so that none of them is ever taken for real. */
export const EXERCISE = paragraph(strong('EXERCISE · EXERCISE · EXERCISE'));

/** Where a pen writes. */
export const PEN_LINE = '………………………………………………………………';
export const BOX = '☐';

/** What is said in several lines, as it is in a plan: an empty line begins a paragraph. */
export const saidNodes = (said: string): readonly Paragraph[] =>
  said.split(/\n{2,}/).map((block) => ({ type: 'paragraph', children: block.split('\n').flatMap(withBreak) }));

const withBreak = (one: string, index: number): PhrasingContent[] =>
  index === 0 ? [text(one)] : [{ type: 'break' }, text(one)];

/** A minute of the exercise, `0:35`. */
export const minuteOf = (minute: number): string =>
  `${String(Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`;

/** When an inject comes on the scenario's clock. */
export const scenarioTime = ({ at }: PlannedInject, { starts }: TabletopPlan): string =>
  at === undefined ? '' : clockAt(starts, drillTime(at));

/** `Dana Ito, payroll, to Helpdesk, by phone`. */
export const wayOf = ({ from, to, via }: PlannedInject): string => `${from}, to ${to}, ${byChannel(via)}`;
