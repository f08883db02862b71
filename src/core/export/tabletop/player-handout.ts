import type { Root } from 'mdast';
import { document, heading, list, paragraph, strong, table } from '../../markdown/nodes.ts';
import { plannedMinutes, type TabletopPlan } from '../../tabletop/plan.ts';
import { EXERCISE, saidNodes } from './words.ts';

/**
 * What a player reads before the exercise. It gives nothing away: no inject, no question, not even the titles of the modules.
 */
export function playerHandout(plan: TabletopPlan): Root {
  const hasBreak = plan.parts.some(({ kind }) => kind === 'break');
  return document(
    heading(1, plan.title),
    EXERCISE,
    paragraph(
      `A tabletop exercise of ${String(plannedMinutes(plan))} minutes${hasBreak ? ', with a break' : ''}. It ends with a hot wash: what we keep, what we fix, what surprised us.`,
    ),
    ...(plan.briefing === undefined
      ? []
      : [
          heading(2, 'Where it begins'),
          paragraph([strong('The scenario’s clock:'), ` ${plan.starts}`]),
          ...saidNodes(plan.briefing),
        ]),
    ...(plan.objectives.length === 0
      ? []
      : [heading(2, 'What we practise'), list(plan.objectives.map(({ text }) => text))]),
    heading(2, 'How we play'),
    list(HOW_WE_PLAY, 'numbers'),
    ...(plan.groundRules.length === 0 ? [] : [heading(2, 'Ground rules'), list(plan.groundRules)]),
    ...(plan.players.length === 0
      ? []
      : [
          heading(2, 'Who plays'),
          table(
            ['Seat', 'Name'],
            plan.players.map(({ seat, name = '' }) => [seat, name]),
          ),
        ]),
  );
}

const HOW_WE_PLAY: readonly string[] = [
  'Something happens: it is on the screen, and read out. It has just happened.',
  'Say what you would do, in your seat, with what you have. Look into the runbook, as you would.',
  'Where the screen shows answers, choose a letter by yourself first, and say how sure you are. Then talk.',
  'The room decides. The facilitator writes down what, and who said so.',
  'The scenario goes on, whatever was decided.',
];
