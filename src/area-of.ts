import type { Area, Route } from './routes.ts';

/** The rail's entry that a screen belongs to. */
export function areaOf(route: Route): Area | undefined {
  const { screen } = route;
  switch (screen) {
    case 'home':
    case 'drills':
    case 'runbooks':
    case 'reports':
    case 'incidents':
      return screen;
    case 'brief':
    case 'drill':
    case 'answer':
    case 'new-tabletop':
      return 'drills';
    case 'tabletop':
      return route.tab === 'report' ? 'reports' : 'drills';
    case 'debrief':
    case 'drill-report':
    case 'export':
      return 'reports';
    case 'runbook':
    case 'new-runbook':
    case 'enablement':
      return 'runbooks';
    default:
      return undefined;
  }
}
