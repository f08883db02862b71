import type { Yaml } from 'mdast';
import { type Drill, drillFingerprint } from '../../drill/drill.ts';
import { ending } from '../../review/ending.ts';
import type { Scorecard } from '../../review/scorecard.ts';
import { type HeadRow, yamlHead } from '../yaml-head.ts';
import type { About } from './parts.ts';

/** The version of this document's shape, for programs that read it. */
const SCHEMA = 1;

/** What a program wants to know of a drill, keys in a fixed order. */
export function head(drill: Drill, { score, passed, redLines }: Scorecard, about: About): Yaml {
  const { incident, runbook, record, seed } = drill;
  const rows: readonly HeadRow[] = [
    ['title', titleOf(drill)],
    ['simulation', true],
    ['incident', incident.id],
    ['incident_title', incident.title],
    ['date', about.startedAt.slice(0, 10)],
    ['drill', about.drillId],
    ['players', about.players],
    ['runbook', runbook?.title],
    ['runbook_version', runbook?.version],
    ['finished', record.ended],
    ['score', score],
    ['result', redLines.length > 0 ? 'not safe yet' : passed ? 'passed' : 'not passed'],
    ['red_lines', redLines.length],
    ['ending', record.ended ? ending(drill)?.title : undefined],
    ['seed', seed],
    ['fingerprint', drillFingerprint(drill)],
    ['generator', 'Firedoor'],
    ['schema', SCHEMA],
  ];
  return yamlHead(rows);
}

export const titleOf = ({ incident }: Drill): string => `Completed runbook: ${incident.title}`;
