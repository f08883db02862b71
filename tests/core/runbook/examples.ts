import { readFileSync } from 'node:fs';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';

export interface Example {
  readonly id: string;
  readonly text: string;
  readonly runbook: Runbook;
}

/** The complete runbooks that Firedoor brings to start from. */
export const EXAMPLES: readonly Example[] = ['automatic-isolation', 'small-it-team', 'managed-service-provider'].map(
  read,
);

export function exampleOf(id: string): Example {
  const found = EXAMPLES.find((example) => example.id === id);
  if (!found) throw new Error(`no example is called ${id}`);
  return found;
}

function read(id: string): Example {
  const file = `runbooks/templates/${id}.md`;
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const parsed = parseRunbook(text, { file });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 1));
  return { id, text, runbook: parsed.value };
}
