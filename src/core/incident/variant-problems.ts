import { suggest } from './source/nearest-name.ts';

/** What can be wrong between a variant and its base; a part of the table in problems.ts. */
export const VARIANT_PROBLEMS = {
  'variant-alone': (what: string) => ({
    message: `This file changes the incident "${what}" and is no incident by itself.`,
    hint: 'Keep it in the folder variants of that incident and check it there. To bring it in, write it as a whole incident.',
  }),
  'variant-of-another': (what: string, among: readonly string[]) => ({
    message: `This is a variant of "${what}", and it stands in the folder of another incident.`,
    hint: `Move it, or write "variant-of: ${among.join()}".`,
  }),
  'base-unreadable': (what: string) => ({
    message: `The incident "${what}" that this changes could not be read.`,
    hint: 'Check incident.yaml in the folder above first.',
  }),
  'unknown-in-base': (what: string, among: readonly string[]) => ({
    message: `"${what}" is not in the base, so it cannot be removed.`,
    hint: suggest(what, among),
  }),
  'nothing-in-base': (what: string) => ({
    message: `No row of the base says ${what}, so none is taken away.`,
    hint: 'A row goes when it says all that the pattern says. Look at how the base writes it.',
  }),
  'list-and-without': (what: string) => ({
    message: `"${what}-without" does nothing where "${what}" stands too.`,
    hint: 'Keep one of the two.',
  }),
} as const;
