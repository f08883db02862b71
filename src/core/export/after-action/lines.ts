import type { RootContent } from 'mdast';
import { heading, paragraph, table } from '../../markdown/nodes.ts';
import type { AfterActionReport, Line } from '../../tabletop/after-action/report.ts';

/** What happened, in the order of time. */
export function timeline({ timeline: lines, isStarred, kind }: AfterActionReport): readonly RootContent[] {
  const how = isStarred
    ? 'These lines of the log were starred.'
    : kind === 'exercise'
      ? 'Nobody starred a line, so this is what the room saw, decided and noticed.'
      : 'Nobody starred a line, so these are the milestones, the decisions and the turning points.';
  return [
    heading(2, 'Timeline'),
    ...(lines.length === 0 ? [paragraph('Nothing is on record.')] : [paragraph(how), lineTable(lines, kind)]),
  ];
}

/** The whole log, for who wants to look something up. */
export function logAppendix({ log, kind }: AfterActionReport): readonly RootContent[] {
  return [
    heading(2, 'Appendix: the log'),
    log.length === 0 ? paragraph('Nothing is on record.') : lineTable(log, kind),
  ];
}

const lineTable = (lines: readonly Line[], kind: AfterActionReport['kind']): RootContent =>
  table(
    ['No.', kind === 'exercise' ? 'Exercise' : 'Drill time', 'Scenario', 'Who', 'What'],
    lines.map(({ number, clock, scenario, who, text, isStarred }) => [
      `${String(number)}${isStarred ? ' ★' : ''}`,
      clock,
      scenario ?? '',
      who,
      text,
    ]),
  );
