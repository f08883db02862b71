import { describe, expect, test } from 'vitest';
import { endOf, roomTime } from '../../../src/core/tabletop/room-time.ts';
import { exerciseTime } from '../../../src/core/tabletop/tabletop-fact.ts';
import { m } from './given-tabletop.ts';

const view = (runs: boolean) => ({ clock: { at: m('05:00'), runs } });

describe('the clock of a room', () => {
  test('goes on from where it was written, while the exercise runs', () => {
    expect(roomTime(view(true), 30_000)).toBe(m('05:30'));
  });

  test('stands while the exercise is paused', () => {
    expect(roomTime(view(false), 30_000)).toBe(m('05:00'));
  });

  test('never goes back, where the clock on the wall was set', () => {
    expect(roomTime(view(true), -60_000)).toBe(m('05:00'));
  });

  test('stands when its console has not been heard of for a minute and a half', () => {
    expect(roomTime(view(true), 600_000)).toBe(m('06:30'));
  });

  test('runs towards the end of a break, and towards none while a question is discussed', () => {
    expect(endOf({ is: 'break', title: 'Coffee', endsAt: exerciseTime(180_000) })).toBe(m('03:00'));
    expect(endOf({ is: 'discussion', question: 'Who owns this?' })).toBeUndefined();
  });
});
