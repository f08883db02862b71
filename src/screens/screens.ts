import type { Component } from 'svelte';
import type { RouteTo, ScreenName } from '../routes.ts';

/** A screen: one component a place, which is given the place. Another id is another screen; another detail is not. */
export type Screen<S extends ScreenName> = Component<{ route: RouteTo<S> }>;
type AnyScreen<S extends ScreenName> = Screen<S> | Component<Record<string, never>>;
type Screens = { readonly [S in ScreenName]: () => Promise<{ readonly default: AnyScreen<S> }> };

/** Each screen is loaded when somebody goes there, so that the first one pays for no other. */
export const SCREENS: Screens = {
  home: () => import('./home/Home.svelte'),
  drills: () => import('./drills/Drills.svelte'),
  brief: () => import('./brief/Brief.svelte'),
  drill: () => import('./drill/Drill.svelte'),
  debrief: () => import('./debrief/Debrief.svelte'),
  'drill-report': () => import('./report/DrillReport.svelte'),
  export: () => import('./export/Export.svelte'),
  runbooks: () => import('./runbooks/Runbooks.svelte'),
  runbook: () => import('./runbooks/Runbook.svelte'),
  'new-runbook': () => import('./runbooks/NewRunbook.svelte'),
  enablement: () => import('./enablement/Enablement.svelte'),
  card: () => import('./card/Card.svelte'),
  'new-tabletop': () => import('./tabletop/NewTabletop.svelte'),
  tabletop: () => import('./tabletop/Tabletop.svelte'),
  projector: () => import('./projector/Projector.svelte'),
  answer: () => import('./answer/Answer.svelte'),
  reports: () => import('./reports/Reports.svelte'),
  incidents: () => import('./incidents/Incidents.svelte'),
  lifecycle: () => import('./lifecycle/Lifecycle.svelte'),
  help: () => import('./help/Help.svelte'),
  settings: () => import('./settings/Settings.svelte'),
  'not-found': () => import('./not-found/NotFound.svelte'),
};
