import * as v from 'valibot';
import { ACCOUNT_KINDS, CHANNELS, DEVICE_KINDS, OPERATING_SYSTEMS } from '../../kernel/vocabulary/words.ts';
import { RESTRICTED_OPERATIONS } from '../restricted.ts';
import { boolean, id, list, mapping, oneOf, seat, string, text } from './words.ts';

const person = mapping({
  id,
  name: text,
  seat,
  works: v.optional(string, ''),
  reach: v.optional(list(oneOf(CHANNELS)), []),
  important: v.exactOptional(boolean),
});

const device = mapping({
  id,
  kind: oneOf(DEVICE_KINDS),
  os: oneOf(OPERATING_SYSTEMS),
  group: text,
  user: v.exactOptional(text),
  onboarded: v.optional(boolean, true),
  tags: v.optional(list(text), []),
  restricted: v.optional(boolean, false),
  allows: v.optional(list(oneOf(RESTRICTED_OPERATIONS)), []),
  attacked: v.exactOptional(boolean),
  starts: v.optional(
    mapping({
      online: v.optional(boolean, true),
      tunnel: v.optional(oneOf(['split', 'full']), 'split'),
      proxy: v.optional(boolean, false),
    }),
    {},
  ),
});

const account = mapping({ id, person: v.exactOptional(text), kind: oneOf(ACCOUNT_KINDS) });

/** Who and what an incident is about. */
export const assets = mapping({
  people: v.optional(list(person), []),
  devices: v.optional(list(device), []),
  accounts: v.optional(list(account), []),
});
