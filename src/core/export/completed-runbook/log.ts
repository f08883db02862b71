import type { PhrasingContent, RootContent } from 'mdast';
import type { Drill } from '../../drill/drill.ts';
import { factsNamed } from '../../drill/record.ts';
import { between, clockAt, makeTime, sayDuration } from '../../kernel/time.ts';
import type { Fact } from '../../kernel/vocabulary/facts.ts';
import { tellFact } from '../../review/tell-fact.ts';
import { findStep } from '../../runbook/find-steps.ts';
import { plainText } from '../../runbook/plain-text.ts';
import { cleanLine } from '../../markdown/clean-text.ts';
import { heading, paragraph, table, text } from '../../markdown/nodes.ts';
import type { Parts } from './parts.ts';
import { takenBack } from './taken-back.ts';
import { excerpt, who } from './wording.ts';

/** The whole log, or what was starred of it. What was taken back is struck out: it stays on the record and does not count. */
export function logAppendix(drill: Drill, parts: Parts): readonly RootContent[] {
  if (parts.log === 'none') return [];
  const starred = starredNumbers(drill);
  const back = new Map(
    takenBack(drill).flatMap(({ by, numbers }) => numbers.map((number) => [number, by.number] as const)),
  );
  const rows = drill.facts.flatMap((fact, index) => {
    const number = index + 1;
    if (parts.log === 'starred' && !starred.has(number)) return [];
    const said = text(cleanLine(told(fact, drill, parts)));
    const undone = back.get(number);
    const what: readonly PhrasingContent[] =
      undone === undefined
        ? [said]
        : [{ type: 'delete', children: [said] }, text(` (taken back by ${String(undone)})`)];
    const star = starred.has(number) ? ' ★' : '';
    return [
      [`${String(number)}${star}`, makeTime(fact.at), clockAt(drill.incident.starts, fact.at, true), who(fact), what],
    ];
  });
  return [
    heading(2, parts.log === 'starred' ? 'Appendix: the starred lines of the log' : 'Appendix: the log'),
    rows.length === 0 ? paragraph('No line was starred.') : table(['No.', 'Drill time', 'Clock', 'Who', 'What'], rows),
  ];
}

/** A line of the log for a reader who has no screen beside it: with what came in, and with names for ids. */
function told(fact: Fact, drill: Drill, { notes }: Parts): string {
  const { injects, responses } = drill.incident;
  switch (fact.type) {
    case 'note.taken':
      return notes ? tellFact(fact, drill) : 'Note (left out)';
    case 'clock.jumped':
      return `${JUMPS[fact.reason ?? ''] ?? 'Waited'}, ${sayDuration(between(fact.at, fact.to))}`;
    case 'step.ticked': {
      const step = drill.runbook && findStep(drill.runbook, fact.step);
      return step ? `Ticked the runbook step “${step.title}”` : tellFact(fact, drill);
    }
    case 'turn.taken-back':
      return `Took back what stands from ${String(fact.number)} on`;
    case 'inject.delivered':
      return joined(tellFact(fact, drill), injects.find(({ id }) => id === fact.inject)?.says);
    case 'finding.seen':
      return joined(tellFact(fact, drill), responses[fact.response]?.shows);
    default:
      return tellFact(fact, drill);
  }
}

const JUMPS: { readonly [reason: string]: string } = {
  'the action took this long': 'The action took this long',
  'next event': 'On to the next event',
  'the clock ran': 'The clock ran',
};

function joined(said: string, prose: Parameters<typeof plainText>[0] | undefined): string {
  const more = prose ? plainText(prose.flatMap((node) => [node, { type: 'text', value: ' ' } as const])) : '';
  return more === '' ? said : `${said}: ${excerpt(more)}`;
}

/** Facts that carry a flag at the end. */
function starredNumbers({ record }: Drill): ReadonlySet<number> {
  const flags = new Map(factsNamed(record, 'fact.flagged').map(({ fact }) => [fact.number, fact.toward !== 'off']));
  return new Set([...flags].flatMap(([number, isOn]) => (isOn ? [number] : [])));
}
