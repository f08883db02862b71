import { QUESTIONS } from './questions.ts';

/** How much is asked in one go. */
export const COURSES = ['quick', 'full'] as const;
export type CourseName = (typeof COURSES)[number];

/** The ids of the questions in the order in which they come. */
export type Course = readonly string[];

export const courseOf = (name: CourseName): Course =>
  QUESTIONS.filter(({ isQuick }) => name === 'full' || isQuick).map(({ id }) => id);

/** A question asked again when all others are through. */
export const askedLater = (course: Course, id: string): Course =>
  course.includes(id) ? [...course.filter((other) => other !== id), id] : course;

/** The question after this one; undefined at the end. */
export const nextIn = (course: Course, id: string): string | undefined => course[course.indexOf(id) + 1];

export const previousIn = (course: Course, id: string): string | undefined => course[course.indexOf(id) - 1];
