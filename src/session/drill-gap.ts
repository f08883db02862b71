import type { Gap } from '../core/check/gaps/gap.ts';
import { drillIdOf } from '../core/check/gaps/drill-id.ts';
import { storyIncident } from '../core/check/gaps/story-incident.ts';
import { withRegression } from '../core/check/gaps/regressions.ts';
import { fail, ok, type Result } from '../core/kernel/result.ts';
import type { Runbook } from '../core/runbook/runbook.ts';
import { beginDrill } from './begin-drill.ts';
import type { RunbookDraft } from './runbook-draft.ts';
import type { World } from './world.ts';

/** The runbook that a gap was found in; without a draft it is one that nobody writes. */
export interface Gapped {
  readonly id: string;
  readonly runbook: Runbook;
  readonly draft?: RunbookDraft;
}

/** Makes a gap's story an incident of one's own, has the runbook remember it, and begins the drill. Gives its id, or why there is none. */
export async function drillGap(
  world: World,
  gap: Gap,
  { id, runbook, draft }: Gapped,
): Promise<Result<string, string>> {
  const { library, settings } = world;
  const yaml = storyIncident(gap, runbook);
  if (yaml === undefined) return fail('This gap has no story that could be played.');
  const kept = await library.importIncident({ yaml }, 'gap.yaml');
  if (!kept.ok) return fail(kept.error[0]?.message ?? 'The story could not be made a drill.');
  if (draft) {
    draft.edit((now) => withRegression(now, gap, world.clock().slice(0, 10)));
    await draft.close();
  }
  const begun = await beginDrill(world, {
    incident: drillIdOf(gap),
    runbook: id,
    pace: settings.pace,
    feedback: settings.feedback,
  });
  if (begun.ok) return ok(begun.value);
  const { happened, safe, next } = begun.error;
  return fail(`${happened} ${safe} ${next}`);
}
