import type { RootContent } from 'mdast';
import { heading, list, paragraph, table } from '../../markdown/nodes.ts';
import { isOpen, sayStand } from '../../tabletop/after-action/planned-actions.ts';
import type { AfterActionReport, PlannedAction } from '../../tabletop/after-action/report.ts';
import { sentences } from './wording.ts';

/** Who does what by when; what is due first stands first. Ideas are apart: nobody has promised them. */
export function plan({ plan: all, ideas }: AfterActionReport): readonly RootContent[] {
  const open = all.filter(isOpen).length;
  return [
    heading(2, 'Improvement plan'),
    ...(all.length === 0
      ? [paragraph('No follow-up was agreed.')]
      : [
          paragraph(
            `${open === 0 ? 'None' : String(open)} of ${String(all.length)} ${all.length === 1 ? 'is' : 'are'} open.`,
          ),
          table(
            ['No.', 'Corrective action', 'Owner', 'Due', 'Runbook section', 'Status'],
            byDue(all).map((action, index) => row(action, index + 1)),
          ),
        ]),
    ...(ideas.length === 0
      ? []
      : [heading(3, 'Ideas, without an owner or a date'), list(ideas.map(({ action }) => sentences(action)))]),
  ];
}

export const byDue = (all: readonly PlannedAction[]): readonly PlannedAction[] =>
  all.toSorted((one, other) => order(one).localeCompare(order(other), 'en'));

const order = ({ due }: PlannedAction): string => due ?? '9999';

const row = (action: PlannedAction, place: number): readonly string[] => [
  String(place),
  action.action,
  action.owner ?? '',
  action.due ?? '',
  action.section ?? '',
  sayStand(action),
];
