import { sayWeekMinute } from '../../runbook/duty.ts';
import { isOpen } from '../../runbook/open-decision.ts';
import { saysLimit } from '../../runbook/time-limit.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Exploration } from '../exploration/explore.ts';
import { type Way, wayTo } from '../exploration/way.ts';
import { fieldFix, stepFix } from './fixes.ts';
import { type Fix, type Gap, gap, type Property, type Rule } from './gap.ts';
import { dependsOnLaptop } from './reach.ts';
import { firstUncovered, mayAct, refusalIn, sayRefusal } from './rights.ts';
import { type RunbookView, stepsAbout, type StepView } from './runbook-view.ts';
import { NEEDS, type SituationNeed } from './situation-needs.ts';
import { tellStory, TUESDAY_NOON } from './story.ts';

/**
 * Asks of every situation that can be reached and that needs somebody: does a step answer it, over a channel that works, by
 * somebody whom the tenant lets, who is on duty at every hour, within a time that is said?
 */
export function situationGaps(view: RunbookView, { everything, tests }: Exploration, tenant: Tenant): readonly Gap[] {
  return NEEDS.flatMap((need) => {
    const way = wayTo(everything, tests[need.situation]);
    return (way && gapOf(view, need, way, tenant)) ?? [];
  });
}

/** The first thing that is wrong with how a need is answered; the others show when it is mended. */
function gapOf(view: RunbookView, need: SituationNeed, way: Way, tenant: Tenant): Gap | undefined {
  const steps = stepsAbout(view, need.situation).filter((step) => answers(step, need));
  const [first] = steps;
  if (!first) {
    // A step that is there and does not do it is mended where it stands.
    const here = view.steps.find(({ step }) => step.id === need.insert);
    return told(need.unanswered, need.message, SATURDAY_NIGHT, need.ends, here ? {} : stepFix(need.insert), here);
  }
  const { title, id } = first.step;

  if (need.overPhone && steps.every(({ step }) => dependsOnLaptop(step)))
    return told(need.unreached ?? 'laptop-needed', REACH, TUESDAY_NOON, LAPTOP, fieldFix(id, 'channel'), first);

  if (steps.every(({ holders }) => holders.length === 0)) {
    const message = isOpen(first.step.who)
      ? `Decide who does “${title}”. The runbook says that nobody knows yet.`
      : `Name who does “${title}”. The step names nobody.`;
    const fix = fieldFix(id, 'who');
    const rule = need.offDuty ? need.unanswered : 'nobody-on-duty';
    return told(rule, message, TUESDAY_NOON, 'The runbook names nobody.', fix, first);
  }

  const refusal = refusalIn(first, tenant);
  const allowed = steps.filter((step) => !refusalIn(step, tenant));
  if (refusal && allowed.length === 0) {
    const ends = 'Whoever the runbook names is refused by the portal.';
    const minute = refusal.minute ?? TUESDAY_NOON;
    return told('right-missing', sayRefusal(first, refusal), minute, ends, fieldFix(id, 'who'), first);
  }
  const able = allowed.flatMap(({ step, holders }) => {
    const asked = need.by ? step.actions.filter((action) => need.by?.includes(action)) : [];
    return asked.length === 0
      ? holders
      : holders.filter((holder) => asked.some((action) => mayAct(holder, action, tenant)));
  });

  const alone = need.canWait ? undefined : firstUncovered(able);
  if (alone !== undefined) {
    const message = `${need.offDutyMessage ?? `Name who does “${title}” at every hour.`} Nobody whom the runbook names is on duty on ${sayWeekMinute(alone)}.`;
    const ends = 'Nobody whom the runbook names is on duty.';
    const fix = need.offDuty ? {} : fieldFix(id, 'who');
    return told(need.offDuty ?? 'nobody-on-duty', message, alone, ends, fix, first);
  }

  if (need.needsLimit && steps.every(({ step }) => !saysLimit(step.within)))
    return told(
      'wait-without-end',
      `Say within how many minutes or hours “${title}” is done. Whoever waits without a limit has forgotten.`,
      TUESDAY_NOON,
      'Everybody waits, and nothing says until when.',
      fieldFix(id, 'within'),
      first,
    );
  return undefined;

  function told(rule: Rule | Property, message: string, minute: number, ends: string, fix: Fix, step?: StepView): Gap {
    return gap(rule, {
      message,
      ...fix,
      ...(need.level && { level: need.level }),
      situation: need.situation,
      ...(need.by && { answeredBy: need.by }),
      section: step?.section ?? need.section,
      ...(step && { step: step.step.id }),
      story: tellStory(way, minute, ends, tenant),
    });
  }
}

const SATURDAY_NIGHT = 5 * 24 * 60 + 2 * 60 + 10;
const REACH =
  'Add a way to reach the user that does not use the isolated laptop: mobile, a phone at the site, the manager.';
const LAPTOP = 'The only channel is one that needs the laptop, which is cut off.';

const answers = ({ step, section }: StepView, { by, inSection, section: wanted }: SituationNeed): boolean =>
  (by === undefined || by.some((action) => step.actions.includes(action))) && (!inSection || section === wanted);
