import { type Duration, duration, minutes, parseDuration } from '../../kernel/time.ts';
import { type Action, actionRow } from '../../kernel/vocabulary/actions.ts';
import { SITUATIONS } from '../../kernel/vocabulary/situations.ts';
import type { Seat } from '../../kernel/vocabulary/words.ts';
import { isOnDuty, sayWeekMinute } from '../../runbook/duty.ts';
import type { Holder } from '../../runbook/holders.ts';
import type { StepView } from './runbook-view.ts';
import { firstDeed, isTelling, seatFor, writtenDeed, type WrittenDeed } from './story-deeds.ts';
import type { Scene } from './story-scene.ts';
import { QUESTION } from './story-script.ts';

/** One way of answering, as an incident's file writes it. */
export interface WrittenOption {
  readonly id: string;
  readonly text: string;
  readonly does?: WrittenDeed;
  readonly value: { readonly containment: number; readonly evidence: number; readonly people: number };
  readonly because: string;
}

/** The question at the end of a story. */
export interface StoryQuestion {
  readonly seat: Seat;
  readonly options: readonly WrittenOption[];
  /** The option that the model answer takes, and what it does when that is done. */
  readonly best: string;
  readonly then?: WrittenDeed;
  /** What shows that it was answered. */
  readonly answered: object;
  readonly within: Duration;
  readonly step?: StepView;
}

const HALF_HOUR = minutes(30);
const GOOD = { containment: 1, evidence: 1, people: 1 };
const POOR = { containment: 0.2, evidence: 0.2, people: 0 };

/** Asks what the runbook says: its steps that answer, else what would; and what tempts people at such an hour. */
export function questionOf(scene: Scene): StoryQuestion {
  const { needed, cast, tenant, gap } = scene;
  const steps = answering(scene);
  const [first] = steps;
  const action = bestOf(needed, scene);
  const seat =
    seatFor(action && (firstDeed(action, gap.situation) ?? action), seatsOf(first, scene), tenant) ?? 'analyst';
  const before = action && firstDeed(action, gap.situation);
  const deed = action && writtenDeed(before ?? action, cast);
  const right = steps.length > 0 ? steps.map((step) => said(scene, step, deed)) : [unsaid(scene, action, deed)];
  const options = [...right, ...wrong(scene)];
  const chosen = right.map(({ id }) => ({ done: 'choose', option: `${QUESTION}.${id}` }));
  const telling = needed.filter(isTelling).map((name) => ({ done: name }));
  return {
    seat,
    options,
    best: options[0]?.id ?? '',
    ...(before && { then: writtenDeed(action, cast) ?? { do: action } }),
    answered: { any: [...telling, ...(deed && isTelling(deed.do) ? [] : chosen)] },
    within: withinOf(first),
    ...(first && { step: first }),
  };
}

/** Steps of the runbook that answer the situation, or that the gap is about; two at most. */
function answering({ gap, view, needed }: Scene): readonly StepView[] {
  if (gap.rule === 'released-unverified' || gap.rule === 'closed-while-isolated') return [];
  const { situation } = gap;
  const about = view.steps.filter(
    ({ step }) =>
      (situation === undefined || step.situations.includes(situation)) &&
      (gap.answeredBy === undefined || step.actions.some((action) => needed.includes(action))) &&
      (situation !== undefined || step.id === gap.step),
  );
  const own = about.filter(({ step }) => step.id === gap.step);
  return [...own, ...about.filter((step) => !own.includes(step))].slice(0, 2);
}

/** The first that can be done in such a drill by somebody; what is made in passing comes last. */
function bestOf(needed: readonly Action[], { cast, tenant }: Scene): Action | undefined {
  const ordered = [...needed.filter(isTelling), ...needed.filter((action) => !isTelling(action))];
  return ordered.find((action) => writtenDeed(action, cast) && seatFor(action, [], tenant));
}

function seatsOf(step: StepView | undefined, scene: Scene): readonly Seat[] {
  if (!step) return scene.gap.section === 'helpdesk' ? ['helpdesk'] : [];
  const onDuty = step.holders.filter((holder) => isOnDuty(holder.hours, askedAt(scene)));
  return [...onDuty, ...step.holders].flatMap(({ seat }) => (seat && seat !== 'user' ? [seat] : []));
}

/** The minute of the week at which the question is asked. */
const askedAt = ({ starts, asked }: Scene): number => starts + Math.round(asked / minutes(1));

function said(scene: Scene, { step, holders }: StepView, does: WrittenDeed | undefined): WrittenOption {
  const onDuty = holders.filter((holder) => isOnDuty(holder.hours, askedAt(scene)));
  return {
    id: step.id.replaceAll('.', '-'),
    text: `The runbook says “${short(step.title)}”. ${dutyOf(onDuty, step.who)}`,
    ...(does && { does }),
    value: GOOD,
    because: needs(scene),
  };
}

function dutyOf(onDuty: readonly Holder[], who: string): string {
  const names = [...new Set(onDuty.map(({ name, role }) => short([name, role?.people].filter(Boolean).join(', '))))];
  if (names.length > 0) return `On duty now: ${names.join('; ')}.`;
  return who === '' ? 'It names nobody.' : `It names ${short(who)}; none of them is on duty now.`;
}

function unsaid(scene: Scene, action: Action | undefined, does: WrittenDeed | undefined): WrittenOption {
  const { rule } = scene.gap;
  const text =
    rule === 'released-unverified'
      ? 'Hold the release: look for evidence first, and have a verdict on record before anything is let out.'
      : rule === 'closed-while-isolated'
        ? 'Open the incident again, and deal with the device before it is closed.'
        : `The runbook has no answer here. Do it all the same: ${action ? actionRow(action).label.toLowerCase() : 'ask somebody who decides'}.`;
  return { id: 'act', text, ...(does && { does }), value: GOOD, because: needs(scene) };
}

function needs({ gap }: Scene): string {
  if (gap.situation) return `What it needs: ${SITUATIONS[gap.situation].needs}.`;
  return short(gap.message, 400);
}

/** What tempts people who are tired, or pressed, or alone. */
function wrong(scene: Scene): readonly WrittenOption[] {
  const { gap, beats, cast, needed, view } = scene;
  const has = (name: string): boolean => beats.some(({ move }) => move.name === name);
  const isCut = has('device-isolates') && gap.situation !== 'came-back';
  const canRelease = isCut && !has('release') && !needed.includes('release') && !has('confirm-threat');
  const release = writtenDeed('release', cast);
  const tells = gap.rule === 'released-unverified' ? view.steps.find(({ step }) => step.id === gap.step) : undefined;
  const isWeekend = Math.floor(askedAt(scene) / DAY) % 7 >= 4;
  return [
    canRelease
      ? {
          id: 'release-at-once',
          text: tells
            ? `Do what the runbook says, “${short(tells.step.title)}”: release ${cast.device} now.`
            : `Release ${cast.device} now, and look into it afterwards.`,
          ...(release && { does: release }),
          value: { containment: 0, evidence: 0, people: 0.4 },
          because:
            'Nobody knows yet what happened. A release before a verdict gives the network back to whoever was on it.',
        }
      : {
          id: 'leave-it',
          text: 'Leave it as it is: the product will deal with it.',
          value: POOR,
          because: 'Nothing says that it will. Until a person looks, everything stays as it is.',
        },
    {
      id: 'wait',
      text: isWeekend
        ? 'Wait until Monday morning, when everybody is back.'
        : 'Wait until tomorrow morning, when there is more time.',
      value: POOR,
      because: `It is ${sayWeekMinute(askedAt(scene))}. Nothing about the situation gets better while it waits.`,
    },
    {
      id: 'say-nothing',
      text: 'Say nothing: somebody else will have seen it.',
      value: { ...POOR, containment: 0 },
      because: 'Everybody who sees it can think the same. Then nobody acts.',
    },
  ];
}

const DAY = 24 * 60;

/** What a step says in *Within*, as far as it can be read; half an hour where it says nothing. */
function withinOf(step: StepView | undefined): Duration {
  const [, count, unit] = /(\d+)\s*(min|m\b|h\b|hour|d\b|day)/i.exec(step?.step.within ?? '') ?? [];
  const read = count && unit ? parseDuration(`${count}${unit.charAt(0).toLowerCase()}`) : undefined;
  return read === undefined || read < minutes(5) || read > minutes(24 * 60) ? HALF_HOUR : duration(read);
}

const short = (text: string, most = 120): string => (text.length > most ? `${text.slice(0, most - 1).trim()}…` : text);
