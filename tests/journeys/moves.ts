import { type Locator, type Page } from '@playwright/test';
import { drawOne, type Seed } from '../../src/core/kernel/draw.ts';
import { column, recorded, toNextEvent } from './room.ts';

/** The quick steps of a drill. Each puts at least one fact on the record. */
const MOVES = {
  decide: async (page: Page, seed: Seed, turn: string) => {
    const [first, ...others] = await options(page).all();
    if (!first) throw new Error('no decision waits');
    await drawOne(seed, `${turn}: option`, [first, ...others]).check();
    await recorded(page, () => column(page).getByRole('button', { name: 'Confirm' }).click());
    await column(page).getByRole('button', { name: 'Continue' }).click();
  },
  'next event': async (page: Page) => {
    const next = column(page).getByRole('button', { name: /^Next event/ });
    await ((await next.isVisible()) ? toNextEvent(page) : MOVES.wait(page));
  },
  wait: (page: Page) => recorded(page, () => column(page).getByRole('button', { name: '5 min', exact: true }).click()),
  flag: (page: Page) => recorded(page, () => page.keyboard.press('f')),
  'take back': (page: Page) => recorded(page, () => page.keyboard.press('u')),
  pause: async (page: Page) => {
    await recorded(page, () => page.keyboard.press('p'));
    await recorded(page, () => page.keyboard.press('p'));
  },
} as const;
type Move = keyof typeof MOVES;

const ON_A_DECISION: readonly [Move, ...Move[]] = ['decide', 'decide', 'decide', 'flag', 'pause'];
const BETWEEN: readonly [Move, ...Move[]] = ['next event', 'next event', 'wait', 'flag', 'take back', 'pause'];

/** Takes the step that the seed draws for this turn, and waits until the room shows it as saved. */
export async function move(page: Page, seed: Seed, turn: string): Promise<void> {
  const isAsked = (await options(page).count()) > 0;
  await MOVES[drawOne(seed, turn, isAsked ? ON_A_DECISION : BETWEEN)](page, seed, turn);
}

/** The answers to the decision that waits; none where no decision waits. */
export const options = (page: Page): Locator => column(page).getByRole('group').first().getByRole('radio');
