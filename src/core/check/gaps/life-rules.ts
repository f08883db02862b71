import { checksIn } from '../../runbook/interview/places.ts';
import type { Exercised } from './exercised.ts';
import { type Gap, gap } from './gap.ts';
import type { RunbookView } from './runbook-view.ts';

/** What is known of a runbook beside its text: which day it is, and what drills have used of it. */
export interface Known {
  /** A date, `YYYY-MM-DD`. Where it is absent no review is overdue. */
  readonly today?: string;
  /** Where it is absent nobody has looked, and no section counts as never drilled. */
  readonly exercised?: Exercised;
}

/** Whether a runbook is alive: reviewed at a date that is still to come, and drilled by people who did not write it. */
export const lifeRules = (view: RunbookView, known: Known): readonly Gap[] => [
  ...releaseUnused(known),
  ...review(view, known),
  ...releaseProved(view, known),
];

const ofRelease = ({ exercised }: Known): Exercised => (exercised ?? []).filter(({ section }) => section === 'release');

function releaseUnused(known: Known): readonly Gap[] {
  return known.exercised === undefined || ofRelease(known).length > 0
    ? []
    : [gap('G19', { section: 'release', message: 'Drill the release: no drill has used this section yet.' })];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function review({ runbook: { nextReview } }: RunbookView, { today }: Known): readonly Gap[] {
  const due = (message: string): readonly Gap[] => [gap('G20', { section: 'ownership', message })];
  if (nextReview === '') return due('Give the next review a date. Whatever nobody reads again is wrong one day.');
  if (!DATE.test(nextReview))
    return due(`Write the date of the next review as year, month and day, such as 2027-02-22: “${nextReview}”.`);
  return today !== undefined && nextReview < today
    ? due(`Review this runbook, and give the next review a date: it was due on ${nextReview}.`)
    : [];
}

function releaseProved({ runbook }: RunbookView, known: Known): readonly Gap[] {
  const release = runbook.sections.find(({ id }) => id === 'release');
  const last = ofRelease(known).find(({ by, result }) => result !== 'missed' && isAnother(by, runbook.owner));
  if (!last || checksIn(release?.prose ?? []) === '') return [];
  const message = `The conditions of a release can be ticked, and ${last.by ?? ''}, who does not own this runbook, used them on ${last.on} in “${last.title}”.`;
  return [gap('G27', { section: 'release', message })];
}

const isAnother = (by: string | undefined, owner: string): boolean =>
  by !== undefined && by.trim() !== '' && by.trim().toLowerCase() !== owner.trim().toLowerCase();
