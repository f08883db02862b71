import type { Drill } from '../drill/drill.ts';
import { plainText } from '../runbook/plain-text.ts';

/** A line of the helpdesk's script. Lines of the team's own runbook are steps, which can be ticked. */
export interface ScriptLine {
  readonly id: string;
  readonly text: string;
  readonly step?: string;
}

/** What the helpdesk works by: the helpdesk section of the team's own runbook, or the trainer's words where it has none. */
export function callScript({ runbook, incident }: Pick<Drill, 'runbook' | 'incident'>): {
  readonly isOwn: boolean;
  readonly lines: readonly ScriptLine[];
} {
  const steps = runbook?.sections.find(({ id }) => id === 'helpdesk')?.steps ?? [];
  const lines = steps.map(({ id, title, does, prose }) => {
    const more = [does, plainText(prose)].filter((part) => part !== '').join('. ');
    return { id, step: id, text: more === '' ? title : `${title}: ${more}` };
  });
  return lines.length > 0 ? { isOwn: true, lines } : { isOwn: false, lines: incident.call?.script ?? [] };
}
