import { type CourseName } from '../../../core/runbook/interview/course.ts';
import { type FormSection, isFormSection } from '../../../core/runbook/interview/forms.ts';
import { QUESTIONS } from '../../../core/runbook/interview/questions.ts';
import { isSection } from '../../../core/runbook/section-titles.ts';

/** Where somebody is in an interview. */
export type Stop =
  | { readonly at: 'begin' }
  | { readonly at: 'question'; readonly id: string; readonly course: CourseName }
  | { readonly at: 'form'; readonly section: FormSection }
  | { readonly at: 'people' }
  | { readonly at: 'end'; readonly course: CourseName };

const QUICK = 'quick-';

/** The stop that the end of an address names; the beginning where it names none. */
export function readStop(place = ''): Stop {
  const course = place.startsWith(QUICK) ? 'quick' : 'full';
  const name = course === 'quick' ? place.slice(QUICK.length) : place;
  if (name === 'end') return { at: 'end', course };
  if (name === 'people') return { at: 'people' };
  if (isSection(name) && isFormSection(name)) return { at: 'form', section: name };
  const question = QUESTIONS.find(({ id, isQuick }) => id === name && (isQuick || course === 'full'));
  return question ? { at: 'question', id: question.id, course } : { at: 'begin' };
}

/** `readStop` gives the stop back. */
export function nameOf(stop: Stop): string | undefined {
  switch (stop.at) {
    case 'begin':
      return undefined;
    case 'people':
      return 'people';
    case 'form':
      return stop.section;
    case 'question':
      return `${stop.course === 'quick' ? QUICK : ''}${stop.id}`;
    case 'end':
      return `${stop.course === 'quick' ? QUICK : ''}end`;
  }
}
