import type { Component } from 'svelte';
import type { RouteTo, TabletopTab } from '../../routes.ts';

/** What a tab of an exercise is given. */
export interface TabletopTabProps {
  readonly route: RouteTo<'tabletop'>;
}

/** Each tab is loaded when somebody opens it. */
export const TABLETOP_SCREENS: {
  readonly [T in TabletopTab]?: () => Promise<{ readonly default: Component<TabletopTabProps> }>;
} = {
  prep: () => import('./prep/Prep.svelte'),
  hotwash: () => import('./hotwash/HotWash.svelte'),
  report: () => import('./report/ExerciseReport.svelte'),
  console: () => import('./console/Console.svelte'),
};
