import type { Blockquote, PhrasingContent, RootContent } from 'mdast';
import type { Inject } from '../../incident/msel.ts';
import type { Drill } from '../../drill/drill.ts';
import { factsNamed } from '../../drill/record.ts';
import type { DrillTime } from '../../kernel/time.ts';
import { type Call, calls } from '../../review/calls.ts';
import { openDecisions } from '../../review/decisions.ts';
import { actorName, byChannel } from '../../review/names.ts';
import { CALL_WORDS } from '../../review/result-words.ts';
import { nameOf } from '../../review/tell-fact.ts';
import { heading, list, paragraph, quoted, strong, text } from '../../markdown/nodes.ts';
import { counted, ended } from '../../review/sentences.ts';
import { cited, typed, when, who } from './wording.ts';

/** Every decision with its reasons, and those that nobody took. */
export function decisions(drill: Drill, soundCalls: number | undefined): readonly RootContent[] {
  const taken = calls(drill);
  const open = openDecisions(drill);
  return [
    heading(2, 'Decisions'),
    paragraph(summary(taken.length, open.length, soundCalls)),
    ...taken.flatMap((call, index) => takenDecision(drill, call, index + 1)),
    ...open.flatMap(({ inject, decision, at }, index) => [
      heading(3, `${String(taken.length + index + 1)}. ${decision.question}`),
      message(inject),
      list([
        cameUp(drill, inject, at),
        [strong('Nobody decided.'), ` It was for the seat ${actorName(decision.seat)}.`],
      ]),
    ]),
  ];
}

function summary(taken: number, open: number, soundCalls: number | undefined): string {
  if (taken + open === 0) return 'No decision came up.';
  const all = `${String(taken)} of ${counted(taken + open, 'decision')} ${taken === 1 ? 'was' : 'were'} taken.`;
  const sound = soundCalls === undefined ? '' : ` Sound calls: ${String(soundCalls)} %.`;
  return `${all}${sound} Each one is held against the best choice that stood beside it: best, fine, tighter, costly or unsafe.`;
}

function takenDecision(drill: Drill, call: Call, place: number): readonly RootContent[] {
  const { inject, chosen, best, word, sure, number, at } = call;
  const fact = factsNamed(drill.record, 'option.chosen').find((entry) => entry.number === number)?.fact;
  const asked = factsNamed(drill.record, 'inject.delivered').findLast(
    (entry) => entry.fact.inject === inject.id && entry.number < number,
  );
  const confidence = sure === undefined ? '' : ` Confidence: ${sure}.`;
  return [
    heading(3, `${String(place)}. ${inject.decision?.question ?? inject.id}`),
    message(inject),
    list([
      ...(asked ? [cameUp(drill, inject, asked.fact.at)] : []),
      [
        strong('Chosen'),
        ` by ${fact ? who(fact) : 'nobody'}, ${when(drill, at)}, ${cited([number])}: ${ended(chosen.text)}${confidence}`,
      ],
      ...(fact?.text === undefined || fact.text.trim() === ''
        ? []
        : [[strong('Reason given:'), text(' '), ...typed(fact.text)]]),
      [strong(`${CALL_WORDS[word]}.`), ` ${chosen.because}`],
      ...(chosen.id === best.id ? [] : [[strong('Best choice:'), ` ${ended(best.text)} ${best.because}`]]),
      ...runbookLine(drill, inject),
    ]),
  ];
}

/** What was said before anybody decided, as it came in. */
const message = ({ says }: Inject): Blockquote => quoted(says);

const cameUp = (drill: Drill, inject: Inject, at: DrillTime): readonly (string | PhrasingContent)[] => [
  strong('Came up'),
  ` ${when(drill, at)}, with the message above, from ${nameOf(inject.from, drill)} ${byChannel(inject.via)}`,
];

function runbookLine({ runbook }: Drill, { decision }: Inject): readonly (readonly (string | PhrasingContent)[])[] {
  const all = (runbook?.sections ?? []).flatMap(({ steps }, chapter) =>
    steps.map((step, index) => ({ step, place: `${String(chapter + 1)}.${String(index + 1)}` })),
  );
  const found = all.find(({ step }) => step.id === decision?.step);
  if (!found) return [];
  const { step, place } = found;
  return [[strong('The runbook says:'), ` ${place} ${step.title}${step.does === '' ? '.' : `: ${ended(step.does)}`}`]];
}
