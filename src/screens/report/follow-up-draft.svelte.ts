import type { FollowUpProblem } from '../../core/tabletop/follow-up-problem.ts';
import { followUpProblems, FOLLOW_UP_REFUSED, tidied } from '../../core/tabletop/follow-ups.ts';
import type { FollowUp } from '../../core/tabletop/tabletop-fact.ts';

export const EMPTY_FOLLOW_UP: FollowUp = { action: '', owner: '', due: '', section: '', state: 'open' };

/** A follow-up while it is written. What is missing is told when somebody tries to keep it, and then as they type. */
export class FollowUpDraft {
  followUp: FollowUp = $state.raw(EMPTY_FOLLOW_UP);
  #isTried = $state(false);
  /** The action that was told to be vague: who insists keeps it. */
  #told = $state('');

  readonly #on: string;

  /** `on` is the day of the exercise. */
  constructor(first: FollowUp, on: string) {
    this.followUp = { ...EMPTY_FOLLOW_UP, ...first };
    this.#on = on;
  }

  readonly #problems: readonly FollowUpProblem[] = $derived.by(() => followUpProblems(this.followUp, this.#on));

  get isIdea(): boolean {
    return this.followUp.state === 'idea';
  }

  /** What is wrong with a field, once somebody has tried. */
  wrong(field: FollowUpProblem['field']): string | undefined {
    if (!this.#isTried) return undefined;
    return this.#problems.find((problem) => problem.field === field)?.message;
  }

  /** The sentence over the form, where an owner or a day is missing. */
  get refusal(): string | undefined {
    const isMissing = this.#problems.some(({ code }) => code === 'owner-missing' || code === 'due-missing');
    return this.#isTried && isMissing ? FOLLOW_UP_REFUSED : undefined;
  }

  /** Whether the action was told to be vague, and would be kept by trying again. */
  get isInsisting(): boolean {
    return this.#told !== '' && this.#told === this.followUp.action;
  }

  change(change: Partial<FollowUp>): void {
    this.followUp = { ...this.followUp, ...change };
  }

  /**
   * Hands it on and begins another at once, so that what is typed meanwhile is not erased and a second Enter keeps nothing
   * twice. What is refused comes back, unless another was begun. Gives whether it was handed on: not where something is
   * missing, or is told first.
   */
  async keep(onkeep: (followUp: FollowUp) => Promise<boolean>): Promise<boolean> {
    const mine = this.followUp;
    this.#isTried = true;
    if (this.#problems.some(({ isAdvice }) => !isAdvice)) return false;
    if (this.#problems.length > 0 && !this.isInsisting) {
      this.#told = mine.action;
      return false;
    }
    this.#isTried = false;
    this.#told = '';
    this.followUp = EMPTY_FOLLOW_UP;
    if (!(await onkeep(tidied(mine))) && this.followUp === EMPTY_FOLLOW_UP) this.followUp = mine;
    return true;
  }

  /** The first field that keeps it from being kept. */
  get firstWrong(): FollowUpProblem['field'] | undefined {
    return this.#problems[0]?.field;
  }
}
