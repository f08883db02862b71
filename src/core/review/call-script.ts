import type { Drill } from '../drill/drill.ts';
import type { HelpdeskCall } from '../incident/helpdesk-call.ts';
import type { RunbookStep } from '../runbook/runbook.ts';

/** What the helpdesk works by. */
export interface CallScript {
  /** The trainer's words for this call, in their order. */
  readonly lines: HelpdeskCall['script'];
  /** What the runbook of the drill says to the helpdesk, if it says anything. */
  readonly runbook?: {
    readonly title: string;
    /** A team's own words come before the trainer's; a template is nobody's own. */
    readonly isOwn: boolean;
    readonly steps: readonly RunbookStep[];
  };
}

/** The script of a call: the trainer's lines, and those steps of the runbook's section Helpdesk that are for the helpdesk. */
export function callScript({ runbook, incident }: Pick<Drill, 'runbook' | 'incident'>): CallScript {
  const lines = incident.call?.script ?? GENERAL;
  const section = runbook?.sections.find(({ id }) => id === 'helpdesk');
  const steps = section?.steps.filter(isForHelpdesk) ?? [];
  if (!runbook || steps.length === 0) return { lines };
  return { lines, runbook: { title: runbook.title, isOwn: runbook.meta['status'] !== 'template', steps } };
}

/** The script where the incident is no call and the helpdesk is played at a desk of its own. */
const GENERAL: HelpdeskCall['script'] = [
  { id: 'verify', text: 'Verify. Ring back on the number on record, before anything is said about a device.' },
  {
    id: 'ask',
    text: 'Ask who it is, which device, where, since when, and what was on the screen. One device, all at once: think of isolation.',
  },
  {
    id: 'say',
    text: 'Say that it was right to call, that the security team is told, and who rings next. No cause, no time of release.',
  },
  { id: 'keep', text: 'Keep it as it is: switched on, plugged in, on no other network. No restart, no repair.' },
  {
    id: 'ticket',
    text: 'Write the ticket. The security team was not on the telephone: the note is all that they have of it.',
  },
];

/** A step under Helpdesk that names nobody is the helpdesk's; one that names somebody else is for them. */
export const isForHelpdesk = ({ who }: RunbookStep): boolean =>
  who === '' || /\b(?:help|service)[ -]?desk\b/i.test(who);
