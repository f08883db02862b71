import { readSeverityAutomation } from '../core/tenant/read-tenant.ts';
import { DEFAULT_TENANT, type SeverityAutomation } from '../core/tenant/tenant.ts';

/** What a person likes, on this device. Nothing in it is needed: a browser that forgets it starts with the defaults. */
export interface Preferences {
  readonly theme: (typeof THEMES)[number];
  readonly density: (typeof DENSITIES)[number];
  /** Keys without Ctrl, such as `?` and `g d` (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly pace: (typeof PACES)[number];
  readonly feedback: (typeof FEEDBACKS)[number];
  /** The id of the runbook that was drilled with last; empty for none. */
  readonly runbook: string;
  /** The runbook of one's own that was open last, so that Home need not open the database to know. */
  readonly writing: { readonly id: string; readonly title: string } | undefined;
  /** The severity automation that drills run under, where the incident leaves it to the tenant. */
  readonly automation: SeverityAutomation;
  /** Whether a drill was ever kept here, so that a first visit need not open the database to know. */
  readonly hasDrills: boolean;
}

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;
const PACES = ['turns', 'timed'] as const;
const FEEDBACKS = ['after-each', 'at-end'] as const;

export interface Settings extends Preferences {
  readonly change: (change: Partial<Preferences>) => void;
  /** Back to the defaults. */
  readonly reset: () => void;
}

/** Where the text of the settings is kept; `write` may fail without a word, as a private window does. */
export interface SettingsShelf {
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

/** `apply` is told of the preferences now and at each change. */
export function createSettings(shelf: SettingsShelf, apply: (now: Preferences) => void): Settings {
  let current = $state.raw(readPreferences(shelf.read() ?? ''));
  apply(current);
  return {
    get theme() {
      return current.theme;
    },
    get density() {
      return current.density;
    },
    get singleKeys() {
      return current.singleKeys;
    },
    get pace() {
      return current.pace;
    },
    get feedback() {
      return current.feedback;
    },
    get runbook() {
      return current.runbook;
    },
    get writing() {
      return current.writing;
    },
    get automation() {
      return current.automation;
    },
    get hasDrills() {
      return current.hasDrills;
    },
    change: (change) => {
      current = { ...current, ...change };
      shelf.write(JSON.stringify(current));
      apply(current);
    },
    reset: () => {
      current = readPreferences('');
      shelf.write('');
      apply(current);
    },
  };
}

function readPreferences(text: string): Preferences {
  const kept = readObject(text);
  const one = <T extends string>(list: readonly [T, ...T[]], value: unknown): T =>
    list.find((name) => name === value) ?? list[0];
  return {
    theme: one(THEMES, kept['theme']),
    density: one(DENSITIES, kept['density']),
    singleKeys: kept['singleKeys'] !== false,
    pace: one(PACES, kept['pace']),
    feedback: one(FEEDBACKS, kept['feedback']),
    runbook: typeof kept['runbook'] === 'string' ? kept['runbook'] : '',
    writing: readWriting(kept['writing']),
    automation: readSeverityAutomation(kept['automation']) ?? DEFAULT_TENANT.severityAutomation,
    hasDrills: kept['hasDrills'] === true,
  };
}

function readWriting(value: unknown): Preferences['writing'] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value)) return undefined;
  return { id: String(value.id), title: String(value.title) };
}

function readObject(text: string): { readonly [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
