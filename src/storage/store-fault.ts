import { assertNever } from '../core/kernel/result.ts';

export const STORE_FAULTS = ['full', 'unavailable', 'moved-on', 'gone', 'unreadable', 'too-new'] as const;
export type StoreFaultKind = (typeof STORE_FAULTS)[number];

/** Why the world said no. `detail` is for a report of the problem; `explainFault` has the words for people. */
export interface StoreFault {
  readonly kind: StoreFaultKind;
  readonly detail: string;
}

export const storeFault = (kind: StoreFaultKind, detail: string): StoreFault => ({ kind, detail });

/** What happened, what is safe all the same, and what to do now: one sentence or two each. */
export interface FaultExplanation {
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}

/** The words for a fault. Each leaves the person with the log in a file. */
export function explainFault(fault: StoreFault): FaultExplanation {
  switch (fault.kind) {
    case 'full':
      return {
        happened: 'The browser has no room left, so the last step was not saved.',
        safe: 'Every step before it is saved.',
        next: 'Download the log. Then free some space, for example by removing old drills, and try again.',
      };
    case 'unavailable':
      return {
        happened: 'This browser is not letting us save, or did not confirm in time.',
        safe: 'What was saved before stays as it was. Taking the last step again is safe: it is never saved twice.',
        next: 'Download the log before you close this window. A private window or a rule of your organisation can be the cause.',
      };
    case 'moved-on':
      return {
        happened: 'Another window has carried on with this, so the last step from here was not saved.',
        safe: 'Everything that the other window did is saved.',
        next: 'Load it again to see what happened there, then decide again. You can download the log from either window.',
      };
    case 'gone':
      return {
        happened:
          'The saved log of this drill is no longer in this browser: it was deleted, or the browser has cleared it.',
        safe: 'This window still has every step of it, and the drill goes on here.',
        next: 'Download the log before you close this window, or try again to save all of it anew.',
      };
    case 'unreadable':
      return {
        happened: `Part of the saved log is damaged: ${fault.detail}.`,
        safe: 'The facts before the damage are whole and can be read.',
        next: 'Download the part that can be read. Review it, or start the drill again; it cannot be continued from here.',
      };
    case 'too-new':
      return {
        happened: 'A newer Firedoor has been used in this browser, and this window still runs the older one.',
        safe: 'Nothing was changed by the older one, so nothing is lost.',
        next: 'Download the log if a drill is open here. Then load this page again, or open the newest Firedoor file.',
      };
    default:
      return assertNever(fault.kind);
  }
}
