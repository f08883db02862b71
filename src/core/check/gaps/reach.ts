import type { RunbookStep } from '../../runbook/runbook.ts';

/** Channels that work while the laptop is cut off, and those that are on it. */
const ELSEWHERE =
  /mobile|phone|\bcall|text message|\bsms\b|in person|courier|radio|poster|printed|desk\b|manager|pager|bridge|card|portal|console|channel|management network/i;
const ON_LAPTOP = /laptop|mail|chat|teams|slack|intranet|softphone|outlook|remote (?:desktop|support)|vpn/i;

/** Whether a step can reach nobody but over the laptop that is cut off. */
export function dependsOnLaptop({ channel }: RunbookStep): boolean {
  const parts = channel
    .split(/[;,]|\bor\b|\belse\b|\band\b/i)
    .filter((part) => !/\bnever\b|\bnot\b|\bno\b/i.test(part) && part.trim() !== '');
  return parts.length > 0 && parts.every((part) => ON_LAPTOP.test(part) && !ELSEWHERE.test(part));
}
