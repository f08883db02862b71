import type { PhrasingContent, RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { type Entry, factsNamed } from '../../drill/record.ts';
import { clockAt, makeTime } from '../../kernel/time.ts';
import type { FactName, FactOf } from '../../kernel/vocabulary/facts.ts';
import { explainRefusal } from '../../review/explain-refusal.ts';
import { labelOf } from '../../review/tell-fact.ts';
import { findStep } from '../../runbook/find-steps.ts';
import { heading, list, paragraph, strong, table, text } from '../../markdown/nodes.ts';
import { takenBack } from './taken-back.ts';
import { counted } from '../../review/sentences.ts';
import { cited, trace, typed, who } from './wording.ts';

/** What was tried and refused, and why. */
export function refusals(drill: Drill): readonly RootContent[] {
  const rows = factsNamed(drill.record, 'action.refused').map(({ number, fact }) => [
    clockAt(drill.incident.starts, fact.at),
    makeTime(fact.at),
    who(fact),
    labelOf(fact.action),
    explainRefusal(fact, drill),
    String(number),
  ]);
  return [
    heading(2, 'Refusals'),
    rows.length === 0
      ? paragraph('Nothing was refused.')
      : table(['Clock', 'Drill time', 'Who', 'Tried', 'Why it was refused', 'Log'], rows),
  ];
}

/** What the players found missing in the runbook. */
export function gaps(drill: Drill): readonly RootContent[] {
  const found = everNamed(drill, 'gap.logged');
  return [
    heading(2, 'Gaps logged'),
    found.length === 0
      ? paragraph('No gap was logged.')
      : list(
          found.map((entry) => [
            ...typed(entry.fact.text),
            text(` (${[stepName(drill, entry.fact.step), trace(drill, entry)].filter(Boolean).join('; ')})`),
          ]),
        ),
  ];
}

function stepName(drill: Drill, id: string | undefined): string {
  if (id === undefined) return '';
  const step = drill.runbook && findStep(drill.runbook, id);
  return `runbook step ${step ? `“${step.title}”` : id}`;
}

export function notes(drill: Drill): readonly RootContent[] {
  const found = everNamed(drill, 'note.taken');
  return [
    heading(2, 'Notes'),
    found.length === 0
      ? paragraph('No note was taken.')
      : list(found.map((entry) => [...typed(entry.fact.text), text(` (${trace(drill, entry)})`)])),
  ];
}

/** Hints and take-backs: a score that was reached with them reads differently. */
export function help(drill: Drill): readonly RootContent[] {
  const hints = everNamed(drill, 'hint.given').map((entry): readonly PhrasingContent[] => {
    const decision = drill.incident.injects.find(({ id }) => id === entry.fact.inject)?.decision;
    const said = decision?.hints[entry.fact.hint] ?? '';
    return [
      strong(`Hint ${String(entry.fact.hint + 1)}`),
      text(
        ` for “${decision?.question ?? entry.fact.inject}” ${said === '' ? '' : `${said} `}(${trace(drill, entry)})`,
      ),
    ];
  });
  const back = takenBack(drill).map(({ by, numbers }): readonly PhrasingContent[] => [
    strong('Take-back'),
    text(
      `: ${counted(numbers.length, 'line')} of the record ${numbers.length === 1 ? 'does' : 'do'} not count (${[trace(drill, by), span(numbers)].join('; takes back ')})`,
    ),
  ]);
  return [
    heading(2, 'Hints and take-backs'),
    hints.length + back.length === 0
      ? paragraph('No hint was asked for, and no turn was taken back.')
      : list([...hints, ...back]),
  ];
}

const span = (numbers: readonly number[]): string =>
  numbers.length < 3 ? cited(numbers) : `log ${String(numbers[0])} to ${String(numbers.at(-1))}`;

/** Facts that are no turns count even where the turn before them was taken back: what was noted was noted. */
function everNamed<N extends FactName>({ facts }: Drill, name: N): readonly Entry<FactOf<N>>[] {
  return facts.flatMap((fact, index) => (fact.type === name ? [{ number: index + 1, fact: fact as FactOf<N> }] : [])); // the name is that of the fact
}
