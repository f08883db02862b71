import type { Desk } from './core/kernel/vocabulary/words.ts';

/** Every place in the app. A place has one address and an address leads to one place. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'drills' }
  /** The briefing of an incident. */
  | { readonly screen: 'brief'; readonly id: string }
  /** `desk` is the one that this window shows, where the drill is played at two. */
  | { readonly screen: 'drill'; readonly id: string; readonly desk?: Desk }
  /** `fact` is the number of the fact that is looked at. */
  | { readonly screen: 'debrief'; readonly id: string; readonly fact?: number }
  | { readonly screen: 'export'; readonly id: string }
  /** The after-action report of a drill. */
  | { readonly screen: 'drill-report'; readonly id: string }
  | { readonly screen: 'runbooks' }
  /** A runbook, on one of its tabs; without one it is read. `step` is the one that is looked at, `at` a place of the interview. */
  | {
      readonly screen: 'runbook';
      readonly id: string;
      readonly step?: string;
      readonly tab?: RunbookTab;
      readonly at?: string;
    }
  | { readonly screen: 'new-runbook' }
  /** What must be true before the preview is switched on; `id` is the runbook that it is measured by. */
  | { readonly screen: 'enablement'; readonly id: string }
  /** The helpdesk card; `id` is the drill whose runbook it is made from. */
  | { readonly screen: 'card'; readonly id?: string }
  | { readonly screen: 'reports' }
  /** `incident` is the one that the exercise is to be made from. */
  | { readonly screen: 'new-tabletop'; readonly incident?: string }
  | { readonly screen: 'tabletop'; readonly id: string; readonly tab: TabletopTab }
  /** What the room sees of an exercise. */
  | { readonly screen: 'projector'; readonly id: string }
  /** Where a team seals what it would do, on a laptop of its own. */
  | { readonly screen: 'answer' }
  | { readonly screen: 'incidents' }
  /** `fact` is the id of a fact card. */
  | { readonly screen: 'help'; readonly fact?: string }
  /** `id` is the drill whose states are lit, `state` the one that is looked at. */
  | { readonly screen: 'lifecycle'; readonly id?: string; readonly state?: string }
  | { readonly screen: 'settings'; readonly tab: SettingsTab }
  | { readonly screen: 'not-found'; readonly address: string };

export type ScreenName = Route['screen'];
export type RouteTo<S extends ScreenName> = Extract<Route, { screen: S }>;

export const SETTINGS_TABS = ['general', 'drills', 'automation', 'data', 'about'] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

export const RUNBOOK_TABS = ['document', 'interview', 'gaps', 'coverage', 'versions', 'markdown', 'export'] as const;
export type RunbookTab = (typeof RUNBOOK_TABS)[number];

export const TABLETOP_TABS = ['prep', 'console', 'hotwash', 'report'] as const;
export type TabletopTab = (typeof TABLETOP_TABS)[number];

/** What the rail names; a screen belongs to one of them or to none. */
export const AREAS = ['home', 'drills', 'runbooks', 'reports', 'incidents'] as const;
export type Area = (typeof AREAS)[number];

/** The place that a hash names. Never fails: an address that names none leads to the page that says so. */
export function readRoute(hash: string): Route {
  const address = hash.replace(/^#\/?/, '');
  const [first = '', ...rest] = address.split('/').map(decoded);
  return known(first, rest) ?? { screen: 'not-found', address };
}

function known(first: string, rest: readonly string[]): Route | undefined {
  const [id, word, last] = rest;
  switch (first) {
    case '':
      return id === undefined ? { screen: 'home' } : undefined;
    case 'runbooks':
      if (id === 'new') return word === undefined ? { screen: 'new-runbook' } : undefined;
      return id === undefined ? { screen: first } : undefined;
    case 'drills':
    case 'answer':
    case 'reports':
    case 'incidents':
      return id === undefined ? { screen: first } : undefined;
    case 'incident':
      return id && word === undefined ? { screen: 'brief', id } : undefined;
    case 'drill':
      if (!id || last !== undefined) return undefined;
      return word === undefined ? { screen: first, id } : isDesk(word) ? { screen: first, id, desk: word } : undefined;
    case 'debrief':
      return id ? debrief(id, word, last) : undefined;
    case 'runbook':
      return id ? runbook(id, word, last) : undefined;
    case 'tabletop':
      return last === undefined ? tabletop(id, word) : undefined;
    case 'enablement':
    case 'projector':
      return id && word === undefined ? { screen: first, id } : undefined;
    case 'card':
      if (word !== undefined) return undefined;
      return id ? { screen: 'card', id } : { screen: 'card' };
    case 'help':
      return id === undefined ? { screen: first } : undefined;
    case 'facts':
      return { screen: 'help', ...(id && { fact: id }) };
    case 'lifecycle':
      return lifecycle(rest);
    case 'settings':
      return settings(id);
    default:
      return undefined;
  }
}

const isDesk = (word: string): word is Desk => word === 'helpdesk' || word === 'soc';

function debrief(id: string, word: string | undefined, last: string | undefined): Route | undefined {
  if (word === undefined) return { screen: 'debrief', id };
  if (word === 'export') return last === undefined ? { screen: 'export', id } : undefined;
  if (word === 'report') return last === undefined ? { screen: 'drill-report', id } : undefined;
  const fact = Number(last);
  return word === 'e' && Number.isInteger(fact) && fact > 0 ? { screen: 'debrief', id, fact } : undefined;
}

function runbook(id: string, word: string | undefined, last: string | undefined): Route | undefined {
  if (word === undefined) return { screen: 'runbook', id };
  if (word === 's') return last ? { screen: 'runbook', id, step: last } : undefined;
  const tab = RUNBOOK_TABS.find((name) => name === word);
  if (tab === 'interview' && last) return { screen: 'runbook', id, tab, at: last };
  return tab && last === undefined ? { screen: 'runbook', id, tab } : undefined;
}

function tabletop(id: string | undefined, word: string | undefined): Route | undefined {
  if (id === 'new') return { screen: 'new-tabletop', ...(word && { incident: word }) };
  const tab = TABLETOP_TABS.find((name) => name === word);
  return id && tab ? { screen: 'tabletop', id, tab } : undefined;
}

function settings(id = 'general'): Route | undefined {
  const tab = SETTINGS_TABS.find((name) => name === id);
  return tab && { screen: 'settings', tab };
}

function lifecycle(rest: readonly string[]): Route | undefined {
  const ofState = rest.length > 1 && rest.at(-2) === 's' ? rest.at(-1) : undefined;
  const [id, more] = ofState === undefined ? rest : rest.slice(0, -2);
  if (more !== undefined || id === '') return undefined;
  return { screen: 'lifecycle', ...(id !== undefined && { id }), ...(ofState !== undefined && { state: ofState }) };
}

/** The address of a place; `readRoute` gives the place back. */
export function href(route: Route): string {
  switch (route.screen) {
    case 'home':
      return path('');
    case 'brief':
      return path('incident', route.id);
    case 'drill':
      return path('drill', route.id, route.desk);
    case 'debrief':
      return path('debrief', route.id, ...(route.fact === undefined ? [] : ['e', String(route.fact)]));
    case 'export':
      return path('debrief', route.id, 'export');
    case 'drill-report':
      return path('debrief', route.id, 'report');
    case 'runbook':
      return path('runbook', route.id, ...placeInRunbook(route));
    case 'new-runbook':
      return path('runbooks', 'new');
    case 'new-tabletop':
      return path('tabletop', 'new', route.incident);
    case 'tabletop':
      return path('tabletop', route.id, route.tab);
    case 'enablement':
    case 'projector':
    case 'card':
      return path(route.screen, route.id);
    case 'help':
      return route.fact === undefined ? path('help') : path('facts', route.fact);
    case 'lifecycle':
      return path('lifecycle', route.id, ...(route.state === undefined ? [] : ['s', route.state]));
    case 'settings':
      return path('settings', route.tab);
    case 'not-found':
      return `#/${route.address}`;
    default:
      return path(route.screen);
  }
}

/** The address with these parts, but for those that there are not. */
const path = (...parts: readonly (string | undefined)[]): string =>
  `#/${parts
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;

function placeInRunbook({ step, tab, at }: RouteTo<'runbook'>): readonly (string | undefined)[] {
  if (step !== undefined) return ['s', step];
  return at === undefined ? [tab] : ['interview', at];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
