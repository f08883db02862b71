import { isDay } from '../../kernel/day.ts';
import { cleanLine, cleanText } from '../../markdown/clean-text.ts';
import type { AfterActionReport, PlannedAction } from '../../tabletop/after-action/report.ts';
import { byDue } from './plan.ts';

/**
 * The due dates of what has still to be done, as a calendar file (RFC 5545): one event a day long for each, which makes
 * nobody busy. `endedAt` is the ISO time at which the exercise ended; the same report and time give the same bytes.
 */
export function dueDates(report: AfterActionReport, endedAt: string): string {
  const due = byDue(report.plan).flatMap((action) => eventOf(action, report, endedAt));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Firedoor//After-action report//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...due,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** What a calendar has to remind of; a date that is none could bring lines of its own into it. */
export const isDueSomeday = ({ state, due }: PlannedAction): boolean =>
  isDay(due ?? '') && (state === 'open' || state === 'in-progress');

function eventOf(action: PlannedAction, report: AfterActionReport, endedAt: string): readonly string[] {
  if (!isDueSomeday(action)) return [];
  const { id, due = '', owner, section } = action;
  const about = [
    `From the after-action report of “${cleanLine(report.title)}”, ${report.overview.on}.`,
    ...(owner === undefined ? [] : [`Owner: ${cleanLine(owner)}`]),
    ...(section === undefined ? [] : [`Runbook section: ${cleanLine(section)}`]),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${cleanLine(id)}.${cleanLine(report.id)}@firedoor`)}`,
    `DTSTAMP:${endedAt.slice(0, 19).replace(/[-:]/g, '')}Z`,
    `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
    `SUMMARY:${escaped(cleanLine(owner === undefined ? action.action : `${action.action} (${owner})`))}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const escaped = (value: string): string =>
  cleanText(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const MOST_OCTETS = 75;

/** A line of more than 75 octets goes on in the next one, after a space; no character is cut in two. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
