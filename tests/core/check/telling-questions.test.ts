import { expect, test } from 'vitest';
import { questionFlaws } from '../../../src/core/check/telling-questions.ts';
import { parseIncident } from '../../../src/core/incident/parse-incident.ts';
import { sayProblem } from '../../../src/core/kernel/problem.ts';

/** What is given away by a question of the first and one of the second of two modules. */
function givenAway(first: string, second = 'Who is told?'): readonly (string | undefined)[] {
  const parsed = parseIncident(text(first, second), { file: 'incident.yaml' });
  if (!parsed.ok) throw new Error(parsed.error.map(sayProblem).join('\n'));
  return questionFlaws(parsed.value).map(({ message }) => /“(.*?)”/.exec(message)?.[1]);
}

const text = (first: string, second: string): string => `
format: 1
id: cut-off
title: A laptop is cut off
summary: One device and one decision.
level: intro
minutes: 10
seats: [analyst]
objectives: [{ id: look, text: Look before you release }]
assets:
  people:
    - { id: dana-ito, name: Dana Ito, seat: user, works: Payroll, reach: [mobile] }
    - { id: sam-ortiz, name: Sam Ortiz, seat: manager, works: Head of payroll, reach: [mobile] }
    - { id: caller, name: An unknown caller, seat: user, works: Elsewhere, reach: [] }
    - { id: max-stern, name: Max Stern, seat: analyst, works: The late shift, reach: [mobile] }
  devices: [{ id: fin-lt-0231, kind: workstation, os: windows-11, group: HQ, user: dana-ito }]
briefing: It is 09:06. Attack disruption isolated **FIN-LT-0231**.
responses:
  - { on: { do: look, tab: alerts }, shows: The task **OneDrv Sync** calls **another** address, 198.51.100.14., finding: stolen-password }
  - { on: { do: look, tab: evidence }, table: { columns: [File], rows: [['C:\\Users\\l.dmp']] }, finding: package }
modules:
  - { id: detection, title: Detection, minutes: 5, questions: ["${first}"] }
  - { id: response, title: Response, minutes: 5, questions: ["${second}"] }
injects:
  - { id: dana-calls, module: detection, at: "T+00:00", from: dana-ito, to: analyst, via: phone, says: This is Dana. }
  - { id: task-found, module: detection, at: "T+02:00", from: service, to: analyst, via: alert, says: "**OneDrv Sync** was made at 09:01:33." }
  - { id: sam-asks, module: response, at: "T+05:00", from: sam-ortiz, to: analyst, via: phone, says: When? }
rubric: [{ expect: { done: own-incident }, objective: look, because: Somebody drives. }]
endings: [{ id: over, otherwise: true, says: Over. }]
model-answer: [{ at: "T+00:30", by: analyst, do: own-incident }]
`;

test('a question of what the room knows, or of its own house, gives nothing away', () => {
  expect(givenAway('Who tells Dana about an isolated FIN-LT-0231, and who may release it at 02:10?')).toEqual([]);
  expect(givenAway('What does Max put into the package, and which other ambassador is told another story?')).toEqual(
    [],
  );
});

test.each([
  ['a person who has not been heard of', 'What do you say to Sam?', 'Sam'],
  ['what a message marks out', 'Who made OneDrv Sync?', 'OneDrv Sync'],
  ['an address', 'What is 198.51.100.14?', '198.51.100.14'],
  ['an hour', 'What happened at 09:01:33?', '09:01:33'],
  ['a file in a table', 'Who reads l.dmp?', 'l.dmp'],
  ['a finding', 'Who holds the stolen password?', 'stolen password'],
  ['a verdict', 'Who calls it a false positive?', 'false positive'],
])('a question gives away %s', (_, question, secret) => {
  expect(givenAway(question)).toEqual([secret]);
});

test('what an earlier module told is known in the next', () => {
  expect(givenAway('Who decides?', 'Sam Ortiz has read of OneDrv Sync. Who answers him?')).toEqual([]);
});
