import { list, paragraph, quote } from '../markdown/nodes.ts';
import type { Prose } from '../kernel/prose.ts';
import { TICKET_RULES } from '../kernel/vocabulary/words.ts';
import { TICKET_RULE_WORDS } from './ticket-words.ts';

/** The parts of the card, in the order of a call. */
export const CARD_TITLES = {
  verify: '1 Verify the caller',
  recognise: '2 Recognise isolation',
  say: '3 Say',
  never: 'Never',
  route: '4 Where it goes',
  next: '5 Who rings next',
  note: '6 A good note',
  also: 'Also in your runbook',
} as const;
export type CardPartName = keyof typeof CARD_TITLES;

/** A number that no document here knows is filled in with a pen. */
export const SECURITY_PHONE = paragraph('Phone of the security desk: ……………………');

/** The trainer's words, where a runbook has none of its own. How isolation shows is the product's. [RMA] */
export const TRAINER_CARD: { readonly [P in CardPartName]?: Prose } = {
  verify: [
    list([
      'Before anything is said about a device, ring back on the number on record. Never on a number that the caller gives.',
      'Nobody answers: the manager confirms by voice, on the number on record of the manager.',
      'What a caller knows verifies nobody: number, date of birth, boss, name of the laptop.',
      'Not verified: “Somebody will call you back on the number that we have.” Then tell the security desk within 5 minutes.',
    ]),
  ],
  recognise: [
    list([
      'The network symbol says connected, and nothing loads. One device only, all at once; those around it work.',
      'Windows shows a message about it. macOS and Linux show none, so no message proves nothing (Microsoft, 2026-07-23).',
      'You suspect it, the security desk knows: ask before you say so.',
    ]),
  ],
  say: [
    quote(
      paragraph(
        '“Your laptop has been cut off on purpose by our security system. Nothing is broken, and it was right to call. Please leave it switched on, do not connect it to other networks, and install nothing. The security team has been told; I will give them your number. I cannot switch it back on, and nobody should ask you for your password.”',
      ),
    ),
  ],
  never: [
    list([
      'Say anything about a device to a caller who is not verified, not even that it is isolated.',
      'Release, or get somebody to release as a favour.',
      'Promise a release, or a time of one.',
      'Repair: a restart, a new image, a hotspot, another network, the VPN off.',
      'Name a cause, or blame.',
      'Ask for a password, reset one, or add a way to sign in during such a call.',
      'Tell callers that they were found out. Stay civil, ring off, report.',
    ]),
  ],
  route: [list(['Ring the security desk, and write the ticket for it. Not for the network team.']), SECURITY_PHONE],
  next: [list(['Say who rings next, on which number, and by when. That is the only time that you may name.'])],
  note: [list(TICKET_RULES.map((rule) => TICKET_RULE_WORDS[rule]))],
};
