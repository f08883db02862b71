import type { RunbookStep } from '../../runbook/runbook.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { HoldsIn } from '../exploration/situation-tests.ts';
import { passes, takeApart } from '../exploration/space.ts';
import { walk } from '../exploration/walk.ts';
import { type Way, wayTo } from '../exploration/way.ts';
import type { Exploration } from '../exploration/explore.ts';
import { readersOf } from './by-the-book.ts';
import { type Gap, gap, type Property, type Rule } from './gap.ts';
import { dependsOnLaptop } from './reach.ts';
import { refusalIn, sayRefusal } from './rights.ts';
import type { RunbookView, StepView } from './runbook-view.ts';
import { tellStory, TUESDAY_NOON } from './story.ts';

/**
 * What must hold on every path on which people do what the runbook says and no more: nothing is closed over an isolated
 * device, nothing is released before a verdict, nobody is sent to what they have no right to, or to the isolated laptop.
 */
export function pathGaps(view: RunbookView, exploration: Exploration, tenant: Tenant): readonly Gap[] {
  const { space, from, everything, tests, situations } = exploration;
  const readers = readersOf(view, space, situations);
  const byTheBook = walk(space, from, readers);
  return [...closed(), ...unverified(), ...withoutRight(), ...onLaptop()];

  function closed(): readonly Gap[] {
    const way = wayTo(byTheBook, tests['incident-closed-isolated']);
    if (!way) return [];
    const step = view.steps.find((one) => one.step.actions.includes('resolve'));
    const message =
      'Look at every device of the incident before it is resolved: put it first in the step that resolves.';
    return [
      broken(
        'closed-while-isolated',
        message,
        way,
        'The incident is closed, and the device is still isolated. Nobody looks at it again.',
        step,
      ),
    ];
  }

  function unverified(): readonly Gap[] {
    const releases = space.moves
      .map(({ move }) => move)
      .filter(({ name }) => name === 'release' || name === 'force-release');
    const isOpen: HoldsIn = (state) =>
      passes(space.charts.incident, takeApart(space, state).incident, { has: ['verdict-open'] });
    const cut = situations.bitsOf['user-cut-off'];
    return releases
      .flatMap((move) => {
        const way = wayTo(byTheBook, (state) => {
          const held = situations.passedIn(state);
          return (held & cut) !== 0 && readers.stepFor(move, held) !== undefined && isOpen(state);
        });
        const step = way && readers.stepFor(move, situations.passedIn(way.state));
        if (!way || !step) return [];
        const message = `Let “${step.step.title}” begin when a verdict is on record. As it stands it releases before anybody knows what happened.`;
        const whole = { ...way, moves: [...way.moves, move] };
        return [
          broken(
            'released-unverified',
            message,
            whole,
            'The device goes back to the network, and to the attacker.',
            step,
          ),
        ];
      })
      .toSorted((one, other) => lengthOf(one) - lengthOf(other))
      .slice(0, 1);
  }

  function withoutRight(): readonly Gap[] {
    return view.steps.flatMap((step) => {
      const refusal = refusalIn(step, tenant);
      const way = refusal && wayOfStep(step);
      if (!way) return [];
      const ends = `${step.step.who} is refused by the portal.`;
      return [broken('right-missing', sayRefusal(step, refusal), way, ends, step, refusal.minute)];
    });
  }

  function onLaptop(): readonly Gap[] {
    return view.steps
      .filter(({ step }) => dependsOnLaptop(step) && !isRoutine(step))
      .flatMap((step) => {
        const way = wayOfStep(step, tests['user-cut-off']);
        const message = `Give “${step.step.title}” a channel that works while the laptop is cut off: mobile, a phone at the site, in person.`;
        const rule = step.step.actions.includes('inform-user') ? 'G04' : 'laptop-needed';
        return way ? [broken(rule, message, way, `Its channel is ${step.step.channel}, which is cut off.`, step)] : [];
      });
  }

  /** To where a step is read. One that names no situation can be read in any. */
  function wayOfStep({ step }: StepView, also: HoldsIn = () => true): Way | undefined {
    const names = step.situations;
    return wayTo(
      everything,
      (state) => also(state) && (names.length === 0 || names.some((name) => tests[name](state))),
    );
  }

  function broken(
    property: Rule | Property,
    message: string,
    way: Way,
    ends: string,
    step?: StepView,
    minute = TUESDAY_NOON,
  ): Gap {
    const where = step ? { section: step.section, step: step.step.id } : {};
    return gap(property, { message, ...where, story: tellStory(way, minute, ends, tenant) });
  }
}

const lengthOf = ({ story }: Gap): number => story?.way.moves.length ?? 0;

/** What is done every month needs no laptop that an isolation cuts off. */
const isRoutine = ({ situations, when }: RunbookStep): boolean =>
  situations.length === 0 &&
  /\b(?:every|each)\b.{0,20}\b(?:day|week|month|quarter|year)s?\b|\b(?:daily|weekly|monthly|quarterly|yearly)\b/i.test(
    when,
  );
