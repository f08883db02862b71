import type { DrillAbout } from '../../core/check/exercise/drill-use.ts';
import type { Route } from '../../routes.ts';
import { drillOfPapers } from '../../session/papers-id.ts';

/** Where what a drill or an exercise says about a runbook can be read. */
export function placeOfUse({ drill, kind }: DrillAbout): Route {
  if (kind === undefined) return { screen: 'debrief', id: drill };
  const of = drillOfPapers(drill);
  return of === undefined ? { screen: 'tabletop', id: drill, tab: 'report' } : { screen: 'drill-report', id: of };
}
