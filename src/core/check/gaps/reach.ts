import type { RunbookStep } from '../../runbook/runbook.ts';

/** What is on the laptop that is cut off. */
const ON_LAPTOP =
  /\b(?:laptops?|(?:e-?)?mails?|chats?|teams|slack|zoom|webex|skype|intranet|soft[ -]?phones?|outlook|remote (?:desktop|support)|vpn)\b/i;

/** What is not, even where it carries the same: mail on a mobile, a laptop that is somebody else's. */
const ON_ANOTHER =
  /\b(?:mobiles?|smartphones?|cell ?phones?|desk ?phones?|landlines?|text messages?|sms|in person|couriers?|radio|posters?|printed|pagers?|manager|management network)\b|(?<!\b(?:teams|soft|slack|zoom)[ -])\bphones?\b|(?<=\b(?:own|other|another|second|loaner)\b.{0,20})\b(?:laptop|device|pc)\b/i;

/** Whether a step can reach nobody but over the laptop that is cut off. */
export function dependsOnLaptop({ channel }: Pick<RunbookStep, 'channel'>): boolean {
  const parts = channel
    .split(/[;,]|\bor\b|\belse\b|\band\b/i)
    .filter((part) => !/\bnever\b|\bnot\b|\bno\b/i.test(part) && part.trim() !== '');
  return parts.length > 0 && parts.every((part) => ON_LAPTOP.test(part) && !ON_ANOTHER.test(part));
}
