import type { TabletopPlan } from '../../../src/core/tabletop/plan.ts';

/** What holds of every plan, as a list of what does not. */
export function brokenLaws({ parts, injects, contingencies = [], objectives }: TabletopPlan): readonly string[] {
  const broken: string[] = [];
  const law = (holds: boolean, says: string): void => {
    if (!holds) broken.push(says);
  };
  const kinds = parts.map(({ kind }) => kind);
  const run = parts.flatMap((part) => part.injects);
  law(kinds.filter((kind) => kind === 'module').length > 0, 'there is a module');
  law(kinds[0] === 'briefing' && kinds.lastIndexOf('briefing') === 0, 'the briefing is first');
  law(kinds.at(-1) === 'hot-wash' && kinds.indexOf('hot-wash') === kinds.length - 1, 'the hot wash is last');
  law(
    parts.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 1),
    'minutes are whole, and at least one',
  );
  law(isUnique(parts.map(({ id }) => id)), 'ids of parts are unique');
  law(isUnique([...injects, ...contingencies].map(({ id }) => id)), 'ids of injects are unique');
  law(isUnique(run), 'no inject is run twice');
  law(
    run.every((id) => injects.some((inject) => inject.id === id)) && run.length === injects.length,
    'every inject is run',
  );
  law(
    parts.every((part) => part.kind === 'module' || part.injects.length === 0),
    'only modules have injects',
  );
  law(objectives.length <= 3 && isUnique(objectives.map(({ id }) => id)), 'at most three objectives');
  return broken;
}

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;
