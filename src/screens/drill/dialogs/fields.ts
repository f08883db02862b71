import type { Drill } from '../../../core/drill/drill.ts';
import type { Incident, Person } from '../../../core/incident/incident.ts';
import type { Action } from '../../../core/kernel/vocabulary/actions.ts';
import type { Fields } from '../../../core/kernel/vocabulary/fields.ts';
import { CHANNELS, CLASSIFICATIONS, DETERMINATIONS, SEATS } from '../../../core/kernel/vocabulary/words.ts';
import { alertsSeen } from '../../../core/review/alerts-seen.ts';
import { deviceName, peopleOnRecord, sentence } from '../../../core/review/names.ts';

export type Values = { readonly [field: string]: string };

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How a field of the vocabulary is asked for. */
export interface FieldForm {
  readonly label: string;
  readonly kind: 'line' | 'area' | 'select' | 'segments';
  readonly choices?: (drill: Drill, values: Values) => readonly Choice[];
  readonly placeholder?: string;
}

const named = (names: readonly string[]): readonly Choice[] =>
  names.map((value) => ({ value, label: sentence(value) }));
/** What a line is offered beside whatever is typed. */
const suggested = (names: readonly string[]): readonly Choice[] =>
  [...new Set(names)].map((value) => ({ value, label: value }));
const people = ({ incident }: Drill): readonly Choice[] =>
  peopleOnRecord(incident).map(({ id, name, works }) => ({ value: id, label: `${name}, ${works}` }));

/** The fields that a person fills in. What is not here comes with the button that was pressed, or stays unsaid. */
export const FIELD_FORMS: { readonly [F in keyof Fields]?: FieldForm } = {
  device: {
    label: 'Device',
    kind: 'select',
    choices: ({ incident }) => incident.assets.devices.map(({ id }) => ({ value: id, label: deviceName(id) })),
  },
  account: {
    label: 'Account',
    kind: 'select',
    choices: ({ incident }) => incident.assets.accounts.map(({ id }) => ({ value: id, label: id })),
  },
  scope: { label: 'Isolation', kind: 'segments', choices: () => named(['full', 'selective']) },
  scan: { label: 'Scan', kind: 'segments', choices: () => named(['quick', 'full']) },
  status: { label: 'Status', kind: 'segments', choices: () => named(['active', 'in-progress']) },
  as: { label: 'Classification', kind: 'select', choices: () => named(CLASSIFICATIONS) },
  determination: {
    label: 'Determination',
    kind: 'select',
    choices: (_, values) =>
      named(DETERMINATIONS[CLASSIFICATIONS.find((one) => one === values['as']) ?? 'true-positive']),
  },
  person: { label: 'Who', kind: 'select', choices: people },
  caller: { label: 'Caller', kind: 'select', choices: people },
  via: { label: 'Channel', kind: 'select', choices: () => named(CHANNELS) },
  toSeat: { label: 'To', kind: 'select', choices: () => named(SEATS) },
  tag: {
    label: 'Tag',
    kind: 'line',
    choices: ({ incident, tenant }) =>
      suggested([...incident.assets.devices.flatMap(({ tags }) => tags), ...tenant.disruption.excludedTags]),
  },
  file: {
    label: 'File',
    kind: 'line',
    placeholder: 'Name or path',
    choices: (drill) =>
      suggested(
        alertsSeen(drill)
          .flatMap(({ items }) => items)
          .filter(({ kind }) => kind === 'file' || kind === 'process')
          .map(({ name }) => name),
      ),
  },
  rule: { label: 'Rule', kind: 'line' },
  item: { label: 'App', kind: 'line', placeholder: 'Name of the app' },
  toward: {
    label: 'Switch it',
    kind: 'segments',
    choices: () => [
      { value: '', label: 'Leave it' },
      { value: 'on', label: 'On' },
      { value: 'off', label: 'Off' },
    ],
  },
  text: { label: 'What is said', kind: 'area' },
  comment: { label: 'Comment', kind: 'area' },
};

const IN_PERSON: { readonly [action: string]: (person: Person) => boolean } = {
  'inform-user': ({ seat }) => seat === 'user',
  'inform-manager': ({ seat }) => seat === 'manager',
  'inform-legal': ({ seat, works }) => seat === 'manager' && /legal|counsel|privacy/i.test(works),
  escalate: ({ seat }) => seat !== 'user',
};

/** Whom an action is most likely about: the caller in a call, else somebody in a seat that it is for. */
export function likely(action: Action, first: Values, { assets, call }: Incident): Values {
  const isFor = IN_PERSON[action];
  const meant = isFor && assets.people.find(isFor)?.id;
  const caller = action === 'inform-manager' || action === 'escalate' ? undefined : call?.claims;
  const person = caller ?? meant;
  return {
    ...('person' in first && person !== undefined && { person }),
    ...('caller' in first && call && { caller: call.claims }),
  };
}

/** Fields that these actions have but nobody is asked for. */
export const UNASKED: { readonly [action: string]: readonly string[] } = {
  connect: ['session'],
  flag: ['toward'],
  'force-release': ['item'],
  escalate: ['toSeat'],
};

/** Fields of these actions that start at nobody and nothing, and what that is called: a first name on a list is no choice. */
export const UNNAMED: { readonly [action: string]: { readonly [field: string]: string } } = {
  'inform-legal': { person: 'Whoever is on duty' },
  'submit-ticket': { person: 'Nobody in particular', device: 'No device' },
};

export const TEXT_LABELS: { readonly [action: string]: string } = {
  'log-gap': 'What does the runbook not say?',
  'take-note': 'Note',
  'submit-ticket': 'Ticket',
  'change-rule': 'What changes',
  'hand-over': 'What the next person needs to know',
};
