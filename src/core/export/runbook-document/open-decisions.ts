import type { RootContent } from 'mdast';
import { openDecisions } from '../../runbook/interview/answers.ts';
import type { Runbook } from '../../runbook/runbook.ts';
import { heading, taskList } from '../../markdown/nodes.ts';

/** What nobody has decided yet, as boxes; nothing where everything is decided. */
export function openDecisionList(runbook: Runbook, contacts: boolean): readonly RootContent[] {
  const open = openDecisions(runbook);
  if (open.length === 0) return [];
  const boxes = open.map(({ question, owner, due }) => {
    const who = contacts ? [`owner: ${owner || 'nobody yet'}`] : [];
    return { done: false, text: `${question.asks} — ${[...who, `due ${due || 'not set'}`].join(', ')}` };
  });
  return [heading(2, 'Open decisions'), taskList(boxes)];
}
