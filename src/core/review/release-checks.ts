import type { Drill } from '../drill/drill.ts';
import { type Entry, factsNamed, lastNamed } from '../drill/record.ts';
import { clockAt } from '../kernel/time.ts';
import type { FactName } from '../kernel/vocabulary/facts.ts';
import { words } from './names.ts';
import { remediations } from './remediations.ts';

/** Something that should be so before a device is released, and what the record says about it. */
export interface ReleaseCheck {
  readonly id: string;
  readonly text: string;
  readonly isMet: boolean;
  /** The evidence, or where the check comes from. */
  readonly says: string;
  /** The runbook step that a person ticks; the others are read from the record. */
  readonly step?: string;
}

/** The checks of a release: what every release asks, then the release steps of the team's own runbook. */
export function releaseChecks(drill: Drill): readonly ReleaseCheck[] {
  const { record, incident } = drill;
  const verdict = lastNamed(record, 'verdict.recorded')?.fact;
  const kept = first(drill, ['package.available', 'file.collected']);
  const cleaned = first(drill, CLEANS) ?? remediations(drill)[0];
  const account = first(drill, ['sessions.revoked', 'password.reset', 'account.disabled']);
  const at = (entry: Entry | undefined, otherwise: string): string =>
    entry ? clockAt(incident.starts, entry.fact.at) : otherwise;
  const determined = verdict?.determination === undefined ? '' : `, ${words(verdict.determination)}`;
  const harmless = verdict !== undefined && verdict.as !== 'true-positive';
  return [
    {
      id: 'verdict',
      text: 'Verdict recorded',
      isMet: verdict !== undefined,
      says: verdict ? `${words(verdict.as)}${determined}` : 'nobody has said what this is',
    },
    ...(harmless
      ? []
      : [
          { id: 'evidence', text: 'Evidence kept', isMet: kept !== undefined, says: at(kept, 'nothing collected') },
          {
            id: 'cleaned',
            text: 'What was found is removed',
            isMet: cleaned !== undefined,
            says: at(cleaned, 'nothing removed on the record'),
          },
          {
            id: 'account',
            text: 'Account secured',
            isMet: account !== undefined,
            says: at(account, 'still usable elsewhere'),
          },
        ]),
    ...runbookChecks(drill),
  ];
}

const CLEANS: readonly FactName[] = ['file.quarantined', 'device.reimaged'];

const first = ({ record }: Drill, names: readonly FactName[]): Entry | undefined =>
  record.entries.find(({ fact }) => names.includes(fact.type));

/** What the runbook asks for before a release, other than the release itself. Whether it was done is for a person to tick. */
function runbookChecks(drill: Drill): readonly ReleaseCheck[] {
  const steps = drill.runbook?.sections.find(({ id }) => id === 'release')?.steps ?? [];
  const ticked = factsNamed(drill.record, 'step.ticked').map(({ fact }) => fact.step);
  return steps
    .filter(
      ({ situations, actions }) =>
        situations.includes('release-due') && !actions.some((action) => SELF.includes(action)),
    )
    .map(({ id, title }) => ({
      id: `step-${id}`,
      text: title,
      isMet: ticked.includes(id),
      says: `your runbook, ${id}`,
      step: id,
    }));
}

const SELF: readonly string[] = ['release', 'force-release', 'resolve', 'classify'];
