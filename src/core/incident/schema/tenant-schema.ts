import * as v from 'valibot';
import type { Duration } from '../../kernel/time.ts';
import {
  DEVICE_KINDS,
  PERMISSIONS,
  type Permission,
  SEATS,
  type Seat,
  SEVERITIES,
} from '../../kernel/vocabulary/words.ts';
import { AUTOMATION_VERBS, DEFAULT_TENANT, type Tenant, type Timers } from '../../tenant/tenant.ts';
import { say } from './messages.ts';
import { camelKeys, kebabCase } from './camel-keys.ts';
import { boolean, camel, id, length, list, mapping, oneOf, some, text } from './words.ts';

const maybe = v.exactOptional;

const disruption = camel({
  enabled: maybe(boolean),
  'excluded-tags': maybe(list(text)),
  'groups-without-response': maybe(list(text)),
  'isolation-rules': maybe(boolean),
});

const rule = mapping({
  id,
  when: mapping({
    severity: oneOf(SEVERITIES),
    kind: maybe(oneOf(DEVICE_KINDS)),
    group: maybe(text),
    tag: maybe(text),
    source: maybe(text),
  }),
  then: oneOf(AUTOMATION_VERBS),
});

const severityAutomation = camel({
  enabled: maybe(boolean),
  rules: maybe(list(rule)),
  approvers: maybe(some(text)),
  deputy: maybe(text),
  mailbox: maybe(oneOf(['personal', 'shared'])),
  'time-limit': maybe(length),
});

const bySeat = <S extends v.GenericSchema>(held: S) =>
  mapping(Object.fromEntries(SEATS.map((name) => [name, maybe(held)])), {
    unknown: 'unknown-seat',
    missing: 'missing-key',
  });

const scopes = v.pipe(
  bySeat(list(text)),
  v.transform((value) => value as Tenant['scopes']),
); // the entries are the seats
const without = v.pipe(
  bySeat(list(oneOf(PERMISSIONS))),
  v.transform((value) => value as { readonly [S in Seat]?: readonly Permission[] }), // likewise
);

const timers = v.pipe(
  mapping(Object.fromEntries(Object.keys(DEFAULT_TENANT.timers).map((name) => [kebabCase(name), maybe(length)]))),
  v.transform((value) => camelKeys(value) as Partial<Readonly<Record<keyof Timers, Duration>>>), // the entries are the timers
);

/** What the tenant must be for this incident; everything else is the player's own. */
export const tenantChange = camel({
  name: maybe(text),
  disruption: maybe(disruption),
  'severity-automation': maybe(severityAutomation),
  'live-response': maybe(mapping({ enabled: maybe(boolean), servers: maybe(boolean) })),
  plan: maybe(v.picklist([1, 2], say('unknown-word', [1, 2]))),
  timers: maybe(timers),
  scopes: maybe(scopes),
  'seats-without-permission': maybe(without),
});
