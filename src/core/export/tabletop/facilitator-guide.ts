import type { Root, RootContent } from 'mdast';
import { document, heading, list, paragraph, quote, strong, table, taskList } from '../../markdown/nodes.ts';
import { type Part, type PlannedInject, plannedMinutes, type TabletopPlan } from '../../tabletop/plan.ts';
import { toSay } from '../../tabletop/planning/to-say.ts';
import { letterOf } from '../../tabletop/votes.ts';
import { BOX, EXERCISE, minuteOf, PEN_LINE, saidNodes, scenarioTime, wayOf } from './words.ts';

/**
 * Everything that a facilitator needs to run an exercise where the screen fails: the agenda with its times, each inject with
 * what the room hears and what is for the facilitator alone, and boxes to rate the objectives in.
 */
export function facilitatorGuide(plan: TabletopPlan): Root {
  const numbers = numbersOf(plan);
  let minute = 0;
  const parts = plan.parts.map((part) => {
    const begins = minute;
    minute += part.minutes;
    return { part, begins };
  });
  return document(
    heading(1, `Facilitator’s guide: ${plan.title}`),
    EXERCISE,
    paragraph([strong('For the facilitator alone.'), ' It says what is to come. Keep it out of sight of the room.']),
    paragraph(
      `${String(plannedMinutes(plan))} minutes with briefing and hot wash. The scenario begins at ${plan.starts}.`,
    ),
    heading(2, 'Agenda'),
    agendaTable(parts, numbers),
    ...objectives(plan),
    ...(plan.groundRules.length === 0 ? [] : [heading(2, 'Ground rules'), list(plan.groundRules)]),
    ...parts.flatMap(({ part, begins }) => partNodes(part, begins, plan, numbers)),
    ...reserve(plan),
  );
}

type Numbers = ReadonlyMap<string, number>;
interface Begun {
  readonly part: Part;
  /** The minute of the exercise. */
  readonly begins: number;
}

/** As the run of show counts them. */
const numbersOf = ({ parts }: TabletopPlan): Numbers =>
  new Map(parts.flatMap(({ injects }) => injects).map((id, index) => [id, index + 1]));

const agendaTable = (parts: readonly Begun[], numbers: Numbers): RootContent =>
  table(
    ['From', 'Until', 'Part', 'Minutes', 'Injects', 'Ended at'],
    parts.map(({ part, begins }) => [
      minuteOf(begins),
      minuteOf(begins + part.minutes),
      part.title,
      String(part.minutes),
      rangeOf(part.injects.map((id) => numbers.get(id) ?? 0)),
      '',
    ]),
  );

const rangeOf = (numbers: readonly number[]): string => {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${String(first)}–${String(last)}`;
};

function objectives({ objectives: chosen }: TabletopPlan): readonly RootContent[] {
  if (chosen.length === 0) return [];
  return [
    heading(2, 'Objectives'),
    table(
      ['Objective', 'P', 'S', 'M', 'U', 'What was seen'],
      chosen.map(({ text }) => [text, BOX, BOX, BOX, BOX, '']),
    ),
    paragraph(
      'P: performed without challenges. S: with some challenges. M: with major challenges. U: could not be performed. What nobody saw is left empty: it was not assessed.',
    ),
  ];
}

function partNodes(part: Part, begins: number, plan: TabletopPlan, numbers: Numbers): readonly RootContent[] {
  const times = `${minuteOf(begins)}–${minuteOf(begins + part.minutes)}`;
  return [
    heading(2, `${times} ${part.title}`),
    ...(part.kind === 'briefing' ? briefing(part, plan) : []),
    ...(part.kind === 'break' ? toSay(part).map((words) => paragraph(words)) : []),
    ...(part.questions.length === 0 ? [] : [paragraph(strong('Ask the room')), list(part.questions)]),
    ...(part.points.length === 0 ? [] : [paragraph(strong('What a good discussion comes to')), list(part.points)]),
    ...part.injects.flatMap((id) =>
      plan.injects
        .filter((inject) => inject.id === id)
        .flatMap((inject) => injectNodes(inject, `${String(numbers.get(id) ?? '')}. ${inject.title}`, plan)),
    ),
    ...(part.kind === 'hot-wash' ? [list(toSay(part))] : []),
  ];
}

function briefing(part: Part, plan: TabletopPlan): readonly RootContent[] {
  return [
    taskList(
      [...toSay(part), ...(plan.briefing === undefined ? [] : ['Read the briefing out:'])].map((text) => ({
        done: false,
        text,
      })),
    ),
    ...(plan.briefing === undefined ? [] : [quote(...saidNodes(plan.briefing))]),
  ];
}

function injectNodes(inject: PlannedInject, title: string, plan: TabletopPlan): readonly RootContent[] {
  const time = scenarioTime(inject, plan);
  const own = [
    ['Ask', inject.ask],
    ['Listen for', inject.listenFor],
    ['If they are stuck', inject.ifStuck],
    ['Expected', inject.expected ?? ''],
  ].filter(([, said]) => said !== '');
  return [
    heading(3, title),
    paragraph([...(time === '' ? [] : [strong(time), '. ']), `${wayOf(inject)}.`]),
    quote(...saidNodes(inject.says)),
    ...(inject.question === undefined ? [] : [paragraph([strong('To the room:'), ` ${inject.question}`])]),
    ...(inject.options.length === 0
      ? []
      : [list(inject.options.map(({ text }, index) => `${letterOf(index)}: ${text}`))]),
    ...own.map(([label = '', said = '']) => paragraph([strong(`${label}:`), ` ${said}`])),
    paragraph(`Decided: ${PEN_LINE} by ……………………… at ………`),
  ];
}

function reserve(plan: TabletopPlan): readonly RootContent[] {
  const contingencies = plan.contingencies ?? [];
  if (contingencies.length === 0) return [];
  return [
    heading(2, 'In reserve'),
    paragraph(
      'Nothing of this comes by itself. Insert one where the room goes another way, or where there is time left.',
    ),
    ...contingencies.flatMap((inject) => injectNodes(inject, inject.title, plan)),
  ];
}
