import { type Complaint, complain, type Path } from './complaint.ts';
import type { Mapping } from './walk.ts';

const WITHOUT = /^(.+)-without$/;

/** What is wrong with the `<list>-without` of a mapping, before its patterns are asked: each of these would take nothing away. */
export function* withoutComplaints(base: Mapping, variant: Mapping, path: Path): Generator<Complaint> {
  const lists = Object.keys(base).filter((key) => Array.isArray(base[key]));
  for (const [key, patterns] of Object.entries(variant)) {
    const list = WITHOUT.exec(key)?.[1];
    if (list === undefined) continue;
    const atKey = { path: [...path, key], key: true } as const;
    if (!Array.isArray(patterns)) yield complain('wrong-type', atKey.path, 'something else', ['a list']);
    if (Object.hasOwn(base, list) && !lists.includes(list))
      yield { code: 'unknown-key', where: atKey, what: key, among: lists.map((one) => `${one}-without`) };
    else if (Object.hasOwn(variant, list)) yield { code: 'list-and-without', where: atKey, what: list, among: [] };
    else if (!Object.hasOwn(base, list)) yield { code: 'unknown-in-base', where: atKey, what: list, among: lists };
  }
}
