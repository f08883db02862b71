import type { Incident } from '../../src/core/incident/incident.ts';
import type { Action, Deed } from '../../src/core/kernel/vocabulary/actions.ts';
import { actionRow } from '../../src/core/kernel/vocabulary/actions.ts';
import type { Fields } from '../../src/core/kernel/vocabulary/fields.ts';
import { minutes } from '../../src/core/kernel/time.ts';

/** What a deed is done to. */
export interface Aim {
  readonly device: string;
  readonly account: string;
  readonly person: string;
  readonly inject: string;
  readonly option: string;
  readonly query: string;
}

export const NOWHERE: Aim = {
  device: 'no-such-device',
  account: 'no-such-account',
  person: 'no-such-person',
  inject: 'no-such-inject',
  option: 'no-such-inject.no-such-option',
  query: 'no-such-query',
};

/** The first of everything that the incident has. */
export function firstOf({ assets, injects, queries }: Incident): Aim {
  const inject = injects.find(({ decision }) => decision !== undefined);
  return {
    device: assets.devices[0]?.id ?? NOWHERE.device,
    account: assets.accounts[0]?.id ?? NOWHERE.account,
    person: assets.people[0]?.id ?? NOWHERE.person,
    inject: inject?.id ?? NOWHERE.inject,
    option: `${inject?.id ?? ''}.${inject?.decision?.options[0]?.id ?? ''}`,
    query: queries[0]?.id ?? NOWHERE.query,
  };
}

/** Values that fit every field; what is not here is left unsaid. */
const values = (aim: Aim): Partial<Fields> => ({
  ...aim,
  argument: 'nothing of the kind.exe',
  as: 'true-positive',
  caller: aim.person,
  command: 'processes',
  comment: 'Because.',
  file: 'nothing of the kind.exe',
  for: minutes(1),
  item: aim.device,
  number: 1,
  reply: 'anything',
  rule: 'no such rule',
  seat: 'analyst',
  status: 'in-progress',
  step: 'release.device',
  tab: 'alerts',
  tag: 'some-tag',
  text: 'Something.',
  toSeat: 'manager',
  toward: 'on',
  via: 'mobile',
});

/** An action with everything that its row lists, aimed at something. */
export function aimed(action: Action, aim: Aim): Deed {
  const known = values(aim);
  const said = actionRow(action)
    .fields.map((name) => name.replace('?', '') as keyof Fields) // the question mark is the only difference
    .flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]]));
  return { do: action, ...Object.fromEntries(said) } as Deed; // the fields are those of its row
}
