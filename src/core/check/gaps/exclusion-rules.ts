import type { Table } from 'mdast';
import { plainText } from '../../runbook/plain-text.ts';
import { type Gap, gap } from './gap.ts';
import type { RunbookView } from './runbook-view.ts';

/** Exclusions are holes that somebody dug: who, why, until when, and what stands in their place. */
export const exclusionRules = (view: RunbookView): readonly Gap[] => [...bareExclusions(view), ...groupsExcluded(view)];

const OWNER = /approved|owner|by\b/;
const END = /ends?\b|expir|until|review/;

function bareExclusions({ runbook }: RunbookView): readonly Gap[] {
  const tables = runbook.sections
    .filter(({ id }) => id === 'vip')
    .flatMap(({ prose }) => prose.filter((node): node is Table => node.type === 'table'));
  return tables.flatMap(({ children: [head, ...rows] }) => {
    const titles = head?.children.map((cell) => plainText(cell.children).toLowerCase()) ?? [];
    if (!/exclu/.test(titles[0] ?? '')) return [];
    const columns = [titles.findIndex((title) => OWNER.test(title)), titles.findIndex((title) => END.test(title))];
    return rows.flatMap(({ children }) => {
      const cell = (at: number): string => {
        const found = children[at];
        return found ? plainText(found.children).trim() : '';
      };
      const isBare = columns.some((column) => column < 0 || cell(column) === '');
      return isBare
        ? [gap('G08', { section: 'vip', message: `Give this exclusion an owner and an end: “${cell(0)}”.` })]
        : [];
    });
  });
}

/** *No automated response* on a device group stops automated investigation, too (EXC, 2026-10-04). */
function groupsExcluded({ passages }: RunbookView): readonly Gap[] {
  const excludes = passages.find(
    ({ text }) => /no automated response/i.test(text) || (/\bexclude/i.test(text) && /device group/i.test(text)),
  );
  const isAccepted = passages.some(({ text }) => /automated investigation/i.test(text));
  if (!excludes || isAccepted) return [];
  return [
    gap('G13', {
      ...(excludes.section && { section: excludes.section }),
      message: 'Record that it is accepted: excluding a device group also stops automated investigation on it.',
    }),
  ];
}
