/** The keys of every screen, as the sheet and Help list them. Each works only where its screen has the thing it does. */
export const SHORTCUTS: readonly {
  readonly where: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}[] = [
  {
    where: 'Everywhere',
    keys: [
      ['Ctrl+K', 'Search everything'],
      ['?', 'This list'],
      ['G H', 'Home'],
      ['G D', 'Drills'],
      ['G R', 'Runbooks'],
      ['G A', 'Reports'],
      ['G S', 'Incidents'],
      ['/', 'Filter the list'],
      ['F6', 'Next region of the window'],
      ['Ctrl+,', 'Settings'],
    ],
  },
  {
    where: 'In a drill',
    keys: [
      ['1–6', 'Choose an option'],
      ['Enter', 'Confirm, continue'],
      ['C', 'How sure'],
      ['E', 'Evidence'],
      ['T', 'The log'],
      ['L', 'Live response'],
      ['H', 'Hunting'],
      ['R', 'What the runbook says'],
      ['F', 'Flag'],
      ['G', 'Log a gap'],
      ['N', 'Note'],
      ['P', 'Pause'],
      ['U', 'Take back'],
    ],
  },
  {
    where: 'Debrief',
    keys: [
      ['← →', 'Previous, next event'],
      ['↑ ↓', 'Previous, next turning point'],
      ['Home End', 'First, last event'],
    ],
  },
  {
    where: 'Documents',
    keys: [
      ['Ctrl+S', 'Save to a file'],
      ['Ctrl+Shift+C', 'Copy as Markdown'],
      ['Ctrl+P', 'Print'],
      ['F8', 'Fix the next gap of a runbook'],
    ],
  },
];
