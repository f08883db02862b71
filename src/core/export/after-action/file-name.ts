import type { AfterActionReport } from '../../tabletop/after-action/report.ts';
import { plainName } from '../runbook-document/file-name.ts';

/** What of a report can leave, by the name and the ending of its file. */
const FILES = {
  report: ['after-action', 'md'],
  observations: ['observations', 'csv'],
  msel: ['msel-as-run', 'csv'],
  calendar: ['due-dates', 'ics'],
} as const;

/** `after-action_payroll-on-a-friday_2026-11-24.md`. */
export function reportFileName({ title, overview }: AfterActionReport, file: keyof typeof FILES): string {
  const [name, ending] = FILES[file];
  return `${[name, plainName(title), overview.on].filter((part) => part !== '').join('_')}.${ending}`;
}
