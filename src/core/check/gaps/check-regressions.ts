import { parseWeekMinute } from '../../runbook/duty.ts';
import { DEFAULT_TENANT, type Tenant } from '../../tenant/tenant.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import type { Exploration } from '../exploration/explore.ts';
import type { Way } from '../exploration/way.ts';
import { type Gap, gap } from './gap.ts';
import { type Regression, regressionsOf } from './regressions.ts';
import { replayStory } from './replay-story.ts';
import { NEEDS } from './situation-needs.ts';
import { tellStory } from './story.ts';

/** How a runbook stands to a story that it once had no answer to. */
export type RegressionCheck =
  | { readonly state: 'answered'; readonly regression: Regression; readonly gap: Gap }
  /** The gap as it is now: it can be another one than the story was kept for. */
  | { readonly state: 'open'; readonly regression: Regression; readonly gap: Gap }
  /** It cannot happen any more where it was explored, or Firedoor knows a move no more; `lost` is the first thing that is missing. */
  | { readonly state: 'gone'; readonly regression: Regression; readonly lost: string };

/**
 * Asks every story that a runbook keeps again, of what an exploration has found in it. Each comes with its gap, so that it can be
 * drilled, answered or not.
 */
export function checkRegressions(
  runbook: Runbook,
  exploration: Exploration,
  gaps: readonly Gap[],
  tenant: Tenant = DEFAULT_TENANT,
): readonly RegressionCheck[] {
  const kept = regressionsOf(runbook);
  if (kept.length === 0) return [];
  return kept.map((regression): RegressionCheck => {
    const { situation, coverage, moves } = regression;
    const there = replayStory(exploration, coverage, isLong(regression) ? moves.slice(0, -1) : moves);
    if ('lost' in there) return { state: 'gone', regression, lost: there.lost };
    if (situation && !exploration.tests[situation](there.way.state))
      return { state: 'gone', regression, lost: situation };
    const open = gaps.find((one) => isAbout(one, regression));
    const told = retold(regression, there.way, exploration, tenant);
    return { state: open ? 'open' : 'answered', regression, gap: open ? { ...open, ...storyOf(told) } : told };
  });
}

/** The story as it was, not the one that is shortest by now. */
const storyOf = ({ story }: Gap): Pick<Gap, 'story'> => (story ? { story } : {});

function retold(regression: Regression, there: Way, { space }: Exploration, tenant: Tenant): Gap {
  const { rule, situation, step, needs, ends, moves } = regression;
  const need = NEEDS.find((one) => one.situation === situation && one.by?.[0] === needs);
  const last = isLong(regression) ? space.moves.find(({ move }) => move.name === moves.at(-1))?.move : undefined;
  const way = last ? { ...there, moves: [...there.moves, last] } : there;
  return gap(rule, {
    message: need?.message ?? 'The runbook once had no answer to this.',
    ...(situation && { situation }),
    ...(need && { section: need.section }),
    ...(need?.by && { answeredBy: need.by }),
    ...(step !== undefined && { step }),
    story: tellStory(way, parseWeekMinute(ends) ?? 0, need?.ends ?? 'The runbook once had no answer here.', tenant),
  });
}

/** Such a story has one move more than its state: it ends with what the runbook should not have told. */
const isLong = ({ rule }: Regression): boolean => rule === 'released-unverified';

const isAbout = (gap: Gap, { rule, situation, needs, step }: Regression): boolean =>
  situation === undefined
    ? gap.situation === undefined && gap.rule === rule && gap.step === step
    : gap.situation === situation && gap.answeredBy?.[0] === needs;
