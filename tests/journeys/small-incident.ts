import { type Page } from '@playwright/test';
import { choose } from './files.ts';
import { begin } from './room.ts';

type Row = Record<string, unknown>;

/** What a journey needs to be different in the smallest incident that can be played. */
interface Different {
  readonly tenant?: Row;
  readonly device?: Row;
  readonly world?: readonly Row[];
}

/** One laptop, one user and nothing decided. JSON is YAML too. */
const incidentFile = ({ tenant = {}, device = {}, world = [] }: Different): string =>
  JSON.stringify({
    format: 1,
    id: 'one-laptop',
    title: 'One laptop',
    summary: 'One device, and what becomes of it.',
    level: 'intro',
    minutes: 10,
    starts: 'Mon 09:00',
    seats: ['analyst', 'junior-analyst', 'security-admin', 'helpdesk'],
    techniques: ['T1059.001'],
    sources: ['RMA'],
    objectives: [{ id: 'look-first', text: 'Look before you release' }],
    assets: {
      people: [{ id: 'dana-ito', name: 'Dana Ito', seat: 'user', works: 'Payroll', reach: ['mobile'] }],
      devices: [
        { id: 'fin-lt-0231', kind: 'workstation', os: 'windows-11', group: 'Finance', user: 'dana-ito', ...device },
      ],
      accounts: [{ id: 'd-ito', person: 'dana-ito', kind: 'hybrid' }],
    },
    tenant,
    briefing: 'A laptop in Payroll.',
    world,
    modules: [{ id: 'response', title: 'Response', minutes: 10 }],
    injects: [
      {
        id: 'late',
        module: 'response',
        at: 'T+120:00:00',
        from: 'dana-ito',
        to: 'helpdesk',
        via: 'phone',
        says: 'I go home.',
      },
    ],
    rubric: [{ expect: { done: 'own-incident' }, objective: 'look-first', because: 'Somebody drives.' }],
    endings: [{ id: 'over', otherwise: true, says: 'That was it.' }],
    'model-answer': [{ at: 'T+00:30', by: 'analyst', do: 'own-incident' }],
  });

/** Brings the small incident into the browser and begins a drill of it. */
export async function beginSmall(page: Page, different: Different): Promise<void> {
  await choose(page, page.getByRole('button', { name: 'Choose files…' }), [
    { name: 'one-laptop.yaml', text: incidentFile(different) },
  ]);
  await page.getByRole('link', { name: 'Open its briefing' }).click();
  await begin(page);
}
