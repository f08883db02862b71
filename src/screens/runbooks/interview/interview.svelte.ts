import { answerGaps } from '../../../core/check/gaps/answer-gaps.ts';
import type { Gap } from '../../../core/check/gaps/gap.ts';
import { answerOf, withAnswer } from '../../../core/runbook/interview/answers.ts';
import { decisionIn } from '../../../core/runbook/open-decision.ts';
import { askedLater, type CourseName, courseOf, nextIn, previousIn } from '../../../core/runbook/interview/course.ts';
import { QUESTIONS, type Question } from '../../../core/runbook/interview/questions.ts';
import type { Runbook } from '../../../core/runbook/runbook.ts';
import type { RunbookDraft } from '../../../session/runbook-draft.ts';
import type { Stop } from './stops.ts';

interface Parts {
  readonly draft: Pick<RunbookDraft, 'runbook' | 'edit'>;
  /** The complete example; steps that come with an answer are taken from it. */
  readonly example: Runbook;
  readonly stop: () => Stop;
  readonly go: (stop: Stop) => void;
}

interface Typed {
  readonly question: Question;
  readonly answer: string;
  /** What stands in the runbook in its place. */
  readonly over: string;
}

/** An interview about one runbook: what is asked, what is typed, what comes next. Answers are kept in the runbook alone. */
export class Interview {
  readonly #parts: Parts;
  #postponed = $state.raw<readonly string[]>([]);
  #typed = $state.raw<Typed>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly stop = $derived.by(() => this.#parts.stop());

  readonly question = $derived.by((): Question | undefined => {
    const { stop } = this;
    return stop.at === 'question' ? QUESTIONS.find(({ id }) => id === stop.id) : undefined;
  });

  /** What stands in the runbook in the place of what is asked. */
  readonly #standing = $derived.by(() => (this.question ? answerOf(this.#parts.draft.runbook, this.question) : ''));

  /** What is typed, unless the runbook says something else by now: it was taken back, or written in another tab. */
  readonly #fresh = $derived.by((): Typed | undefined => {
    const typed = this.#typed;
    if (!typed || typed.question.id !== this.question?.id) return undefined;
    return this.#standing === typed.over ? typed : undefined;
  });

  /** What stands in the runbook, or is being typed in its place. */
  readonly answer = $derived.by(() => this.#fresh?.answer ?? this.#standing);

  /** The runbook as it will be with what is typed. */
  readonly preview = $derived.by((): Runbook => {
    const { runbook } = this.#parts.draft;
    return this.#fresh ? this.#written(runbook, this.#fresh.question, this.#fresh.answer) : runbook;
  });

  /** What the rules find where the answer stands. */
  readonly warnings = $derived.by((): readonly Gap[] => {
    const isSaid = this.question !== undefined && this.answer !== '' && !decisionIn(this.answer);
    return this.question && isSaid ? answerGaps(this.preview, this.question) : [];
  });

  get course(): readonly string[] {
    const { stop } = this;
    return this.#courseOf(stop.at === 'question' || stop.at === 'end' ? stop.course : 'full');
  }

  /** From 1; 0 where nothing is asked. */
  get number(): number {
    return this.course.indexOf(this.question?.id ?? '') + 1;
  }

  get isFirst(): boolean {
    return this.question !== undefined && previousIn(this.course, this.question.id) === undefined;
  }

  type(answer: string): void {
    const { question } = this;
    if (question) this.#typed = { question, answer, over: this.#standing };
  }

  /** Writes what is typed into the runbook. A text that is left as it was is not written again. */
  keep(): void {
    const { draft } = this.#parts;
    const typed = this.#fresh;
    if (!typed || typed.answer.trim() === typed.over) return;
    draft.edit((runbook) => this.#written(runbook, typed.question, typed.answer.trim()));
    this.#typed = { ...typed, over: answerOf(draft.runbook, typed.question) };
  }

  go(stop: Stop): void {
    this.keep();
    this.#typed = undefined;
    this.#parts.go(stop);
  }

  begin(course: CourseName, id?: string): void {
    const first = id ?? this.#courseOf(course)[0];
    if (first !== undefined) this.go({ at: 'question', id: first, course });
  }

  next(): void {
    const { stop } = this;
    if (stop.at === 'question') {
      const id = nextIn(this.course, stop.id);
      if (id !== undefined) this.go({ ...stop, id });
      else this.go(stop.course === 'quick' ? { at: 'end', course: 'quick' } : { at: 'form', section: 'false-positives' });
    } else if (stop.at === 'form')
      this.go(stop.section === 'false-positives' ? { at: 'form', section: 'ownership' } : { at: 'end', course: 'full' });
  }

  back(): void {
    const { stop } = this;
    if (stop.at === 'question') {
      const id = previousIn(this.course, stop.id);
      this.go(id === undefined ? { at: 'begin' } : { ...stop, id });
    } else if (stop.at === 'form' && stop.section === 'ownership') this.go({ at: 'form', section: 'false-positives' });
    else if (stop.at === 'form' || stop.at === 'end') this.begin(stop.at === 'end' ? stop.course : 'full', this.course.at(-1));
    else this.go({ at: 'begin' });
  }

  /** Comes back when the others are through. */
  askLater(): void {
    const { question } = this;
    if (!question) return;
    const isLast = nextIn(this.course, question.id) === undefined;
    this.keep();
    if (isLast) this.next();
    else {
      const following = nextIn(this.course, question.id);
      this.#postponed = [...this.#postponed.filter((id) => id !== question.id), question.id];
      const { stop } = this;
      if (following !== undefined && stop.at === 'question') this.go({ ...stop, id: following });
    }
  }

  #courseOf(name: CourseName): readonly string[] {
    return this.#postponed.reduce(askedLater, courseOf(name));
  }

  #written(runbook: Runbook, question: Question, answer: string): Runbook {
    return withAnswer(runbook, question, answer, this.#parts.example);
  }
}
