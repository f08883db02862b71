import type { Aside } from '../../../core/review/console-entries.ts';
import type { ConsoleAnswer } from '../../../core/review/console-answers.ts';

/** What is typed, recalled and cleared in the console of one device. It outlives the pane; nothing of it is on the record. */
export class ConsoleView {
  typed: string = $state('');
  asides: readonly Aside[] = $state.raw([]);
  clearedAt: number = $state(0);
  /** What Tab could not decide between. */
  candidates: readonly string[] = $state.raw([]);
  #history: readonly string[] = [];
  /** How far back the arrows have gone; 0 is the line that is being typed. */
  #back = 0;

  constructor(history: readonly string[]) {
    this.#history = history;
  }

  /** Takes the line off the prompt. */
  take(): string {
    const said = this.typed.trim();
    this.#history = [...this.#history, said];
    this.type('');
    return said;
  }

  type(line: string): void {
    this.typed = line;
    this.#back = 0;
    this.candidates = [];
  }

  /** Goes through what was typed: 1 is older, -1 is newer. */
  recall(step: 1 | -1): void {
    this.#back = Math.max(0, Math.min(this.#history.length, this.#back + step));
    this.typed = this.#back === 0 ? '' : (this.#history.at(-this.#back) ?? '');
    this.candidates = [];
  }

  answer(after: number, typed: string, says: ConsoleAnswer): void {
    this.asides = [...this.asides, { after, typed, says }];
  }

  clear(after: number): void {
    this.clearedAt = after;
    this.asides = [];
  }
}
