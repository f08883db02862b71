import { expect, test } from 'vitest';
import { pairFiles } from '../../src/screens/incidents/pair-files.ts';

const script = { name: 'mine.yaml', text: 'format: 1' };
const evidence = { name: 'evidence.json', text: '{}' };

test('an incident goes with the evidence that was chosen beside it', () => {
  expect(pairFiles([evidence, script])).toEqual({
    ok: true,
    value: { file: 'mine.yaml', text: { yaml: 'format: 1', evidence: '{}' } },
  });
  expect(pairFiles([script])).toEqual({ ok: true, value: { file: 'mine.yaml', text: { yaml: 'format: 1' } } });
});

test('evidence alone, no YAML and several incidents at once are told apart', () => {
  expect(pairFiles([evidence])).toEqual({
    ok: false,
    error: 'That is evidence alone. Choose it together with the YAML file of its incident.',
  });
  expect(pairFiles([{ name: 'a.txt', text: '' }])).toEqual({
    ok: false,
    error: 'None of these is a YAML file. An incident ends in .yaml.',
  });
  expect(pairFiles([script, { name: 'other.yml', text: '' }]).ok).toBe(false);
});
