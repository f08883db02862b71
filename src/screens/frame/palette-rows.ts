import { href, type Route } from '../../routes.ts';
import type { Library } from '../../session/library.ts';
import type { Offer } from './shell.svelte.ts';

/** One thing that the palette finds. */
export interface PaletteRow {
  readonly label: string;
  /** What kind of thing it is, at the end of the row. */
  readonly kind: string;
  readonly keys?: string;
  readonly href?: string;
  readonly run?: () => void;
}

const PLACES: readonly { readonly label: string; readonly route: Route; readonly keys?: string }[] = [
  { label: 'Home', route: { screen: 'home' }, keys: 'G H' },
  { label: 'Drills', route: { screen: 'drills' }, keys: 'G D' },
  { label: 'Runbooks', route: { screen: 'runbooks' }, keys: 'G R' },
  { label: 'Incidents', route: { screen: 'incidents' }, keys: 'G S' },
  { label: 'Reports', route: { screen: 'reports' }, keys: 'G A' },
  { label: 'New tabletop exercise', route: { screen: 'new-tabletop' } },
  { label: 'Answer of a team, in an exercise', route: { screen: 'answer' } },
  { label: 'Helpdesk card', route: { screen: 'card' } },
  { label: 'Help and facts', route: { screen: 'help' } },
  { label: 'The lifecycle', route: { screen: 'lifecycle' } },
  { label: 'Settings', route: { screen: 'settings', tab: 'general' }, keys: 'Ctrl+,' },
  { label: 'Settings for drills', route: { screen: 'settings', tab: 'drills' } },
  { label: 'Your data', route: { screen: 'settings', tab: 'data' } },
  { label: 'About Firedoor', route: { screen: 'settings', tab: 'about' } },
];

/** Everything that can be reached from anywhere: first what the screen offers, then drills, incidents, runbooks and places. */
export function paletteRows(library: Library, offers: readonly Offer[]): readonly PaletteRow[] {
  const place = (label: string, kind: string, route: Route, keys?: string): PaletteRow => ({
    label,
    kind,
    href: href(route),
    ...(keys !== undefined && { keys }),
  });
  return [
    ...offers.map(({ label, keys, run }) => ({ label, kind: 'here', run, ...(keys !== undefined && { keys }) })),
    ...(library.drills ?? []).map(({ id, incident, startedAt, summary }) =>
      place(`${incident.title}, ${startedAt.slice(0, 10)}`, summary.ended ? 'debrief' : 'drill, open', {
        screen: summary.ended ? 'debrief' : 'drill',
        id,
      }),
    ),
    ...library.incidents.map(({ id, title }) => place(title, 'incident', { screen: 'brief', id })),
    ...library.runbooks.map(({ id, title }) => place(title, 'runbook', { screen: 'runbook', id })),
    ...PLACES.map(({ label, route, keys }) => place(label, 'page', route, keys)),
  ];
}

/** How well the letters of a query come in order in a label: higher is better, undefined where they do not. */
export function match(query: string, label: string): number | undefined {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const text = label.toLowerCase();
  let from = 0;
  let score = 0;
  for (const letter of wanted) {
    const found = text.indexOf(letter, from);
    if (found < 0) return undefined;
    const isStart = found === 0 || /[^a-z0-9]/.test(text[found - 1] ?? '');
    score += (isStart ? 3 : 0) + (found === from ? 2 : 0) - Math.min(found - from, 5) * 0.1;
    from = found + 1;
  }
  return score - text.length * 0.01;
}
