import { isMoment } from '../core/kernel/day.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import { parseTabletopLog, TABLETOP_FORMAT } from '../core/tabletop/log-file.ts';
import type { TabletopFact } from '../core/tabletop/tabletop-fact.ts';
import { openTabletop, replayTabletop } from '../core/tabletop/tabletop.ts';
import { readTenant } from '../core/tenant/read-tenant.ts';
import { DEFAULT_TENANT } from '../core/tenant/tenant.ts';
import { forgedSources, type LogComplaint, placed, refused, wrongInHeader } from './import-log.ts';
import { asRow, type HeaderRow, isCount, isText, sourcesIn, writtenIn } from './log-header.ts';
import { keepSources, type Sources } from './stored-drill.ts';
import { tabletopSummary } from './stored-tabletop.ts';
import type { TabletopHeader } from './tabletop-header.ts';
import type { World } from './world.ts';

/**
 * Whether a text looks like the log of an exercise, so that what is wrong with it is told as that: wherever its name stands,
 * and also where the file is cut off. Inside of a text the quotes would be escaped.
 */
export const isExerciseLog = (text: string): boolean => /"firedoor"\s*:\s*"exercise-log"/.test(text);

/**
 * Takes the log of an exercise in: all of it or nothing. Gives its id. An incident that this browser cannot read is no
 * reason to refuse it: its log holds every word that was said.
 */
export async function importTabletop(world: World, text: string): Promise<Result<string, readonly LogComplaint[]>> {
  const file = parseTabletopLog(text);
  if (!file.ok) return fail(file.error.map(placed));
  const header = readHeader(asRow(file.value.exercise));
  if (!header.ok) return header;
  const forged = forgedSources(header.value);
  return forged.length > 0 ? fail(forged) : keep(world, header.value, file.value.facts);
}

type LogHeader = Omit<TabletopHeader, 'summary'> & { readonly sources: Sources };

function readHeader(row: HeaderRow): Result<LogHeader, readonly LogComplaint[]> {
  const { id, startedAt, seed, title } = row;
  const incident = asRow(row['incident']);
  const tenant = readTenant(row['tenant']);
  const isNamed = ['id', 'title', 'revision'].every((key) => isText(incident[key]));
  const runbook = writtenIn(row);
  const wrong = [
    ...(isText(id) ? [] : ['id']),
    ...(isText(startedAt) && isMoment(startedAt) ? [] : ['startedAt']),
    ...(typeof title === 'string' ? [] : ['title']),
    ...(isCount(seed) ? [] : ['seed']),
    ...(row['incident'] === undefined || isNamed ? [] : ['incident']),
    ...(row['runbook'] === undefined || runbook ? [] : ['runbook']),
    ...(tenant ? [] : ['tenant']),
  ];
  if (wrong.length > 0) return fail(wrong.map(wrongInHeader));
  return ok({
    id: String(id),
    startedAt: String(startedAt),
    format: TABLETOP_FORMAT,
    title: String(title),
    ...(isNamed && {
      incident: {
        id: String(incident['id']),
        title: String(incident['title']),
        revision: String(incident['revision']),
      },
    }),
    ...(runbook && { runbook }),
    tenant,
    seed: Number(seed),
    sources: sourcesIn(row),
  });
}

async function keep(
  { store, exercises, clock, newId }: World,
  { sources, ...header }: LogHeader,
  facts: readonly TabletopFact[],
): Promise<Result<string, readonly LogComplaint[]>> {
  const here = await exercises.drill(header.id);
  if (!here.ok) return refused(here.error);
  const id = here.value ? newId() : header.id;
  const kept = await keepSources(store, header, sources);
  if (!kept.ok) return refused(kept.error);
  const bare = openTabletop({ tenant: DEFAULT_TENANT, seed: header.seed });
  const created = await exercises.createDrill({ ...header, id, summary: tabletopSummary(replayTabletop(bare, facts)) });
  if (!created.ok) return refused(created.error);
  const added = await exercises.append(id, 0, facts, clock());
  if (added.ok) return ok(id);
  // Facts that stand there already are those of another window, which imports the same log.
  if (added.error.kind !== 'moved-on') await exercises.removeDrill(id);
  return refused(added.error);
}
