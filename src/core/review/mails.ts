import type { Drill } from '../drill/drill.ts';
import type { DrillTime } from '../kernel/time.ts';
import type { Fact } from '../kernel/vocabulary/facts.ts';
import { deviceName } from './names.ts';

/** A mail that the severity automation has sent. */
export interface Mail {
  readonly number: number;
  readonly at: DrillTime;
  readonly to: string;
  readonly text: string;
}

/**
 * The mails of the severity automation, the newest first. As in the flow that was published, the one about an isolation
 * goes out when the order was taken, not when the device has obeyed, and nothing tells of an order that failed
 * (domain.md §7.2, F3, F4, F9). [SEEDJSON]
 */
export function mails({ record, tenant }: Drill): readonly Mail[] {
  const team = tenant.severityAutomation.approvers.join(', ');
  return record.entries
    .flatMap(({ number, fact }) => {
      if (fact.by !== 'severity-automation') return [];
      const text = textOf(fact);
      const to = fact.type === 'approval.asked' ? (fact.approver ?? team) : team;
      return text === undefined ? [] : [{ number, at: fact.at, to, text }];
    })
    .toReversed();
}

function textOf(fact: Fact): string | undefined {
  switch (fact.type) {
    case 'isolation.requested':
      return `Machine isolated: ${deviceName(fact.device)}. ${fact.comment ?? ''}`.trim();
    case 'approval.asked':
      return `Approval requested: isolate ${deviceName(fact.device)}? Answer Approve or Reject.`;
    case 'automation.decided':
      return fact.decision === 'notify'
        ? `An alert of ${fact.severity ?? 'unknown'} severity on ${deviceName(fact.device)}. Nothing was done about it.`
        : undefined;
    default:
      return undefined;
  }
}
