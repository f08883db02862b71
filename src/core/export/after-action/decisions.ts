import type { PhrasingContent, RootContent } from 'mdast';
import { heading, list, paragraph, strong, table, text } from '../../markdown/nodes.ts';
import { words } from '../../review/names.ts';
import type { AfterActionReport, SettledDecision } from '../../tabletop/after-action/report.ts';
import { sayWhen, sentences, trace, traced } from './wording.ts';

/** What the room was asked, how it voted, what it decided and what the incident says of that. */
export function decisions({ decisions: all }: AfterActionReport): readonly RootContent[] {
  return [
    heading(2, 'Decisions and votes'),
    ...(all.length === 0
      ? [paragraph('No decision came up.')]
      : all.flatMap((decision, index) => decisionNodes(decision, index + 1))),
  ];
}

function decisionNodes(decision: SettledDecision, place: number): readonly RootContent[] {
  const { title, question, when, votes, teams, decided, course, because, expected } = decision;
  const rows: readonly (readonly PhrasingContent[])[] = [
    ...(question === undefined ? [] : [[strong('Asked:'), text(' '), ...traced(question, trace(undefined, when))]]),
    ...(question === undefined && when ? [[strong('Came up:'), text(` ${sayWhen(when)}`)]] : []),
    ...(decided.length === 0 ? [[strong('Decided:'), text(' nobody recorded a decision.')]] : []),
    ...decided.map((one) => [strong('Decided:'), text(' '), ...traced(one.text, trace(one.who, one.when))]),
    ...teams.map(({ team, answer, sure }) => [
      strong('Team:'),
      text(` ${team}: `),
      ...traced(answer, sure === undefined ? '' : ` Confidence: ${words(sure)}.`),
    ]),
    ...(course === undefined ? [] : [[strong('Course:'), text(' '), ...sentences(course)]]),
    ...(expected === undefined ? [] : [[strong('What the plan expected:'), text(' '), ...sentences(expected)]]),
    ...(because === undefined ? [] : [[strong('What the incident says of it:'), text(' '), ...sentences(because)]]),
  ];
  return [
    heading(3, `${String(place)}. ${title}`),
    list(rows),
    ...(votes.length === 0
      ? []
      : [
          table(
            ['Option', 'Text', 'Votes'],
            votes.map(({ letter, text: option, count }) => [letter, option, String(count)]),
          ),
        ]),
  ];
}
