import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readIncident } from '../../../src/core/incident/read-incident.ts';
import { PROBLEM_CODES } from '../../../src/core/incident/problems.ts';

const SAMPLES = new URL('../../fixtures/incidents/', import.meta.url);
const samples = readdirSync(SAMPLES);

const read = (sample: string, file: string) => readFileSync(new URL(`${sample}/${file}`, SAMPLES), 'utf8');

/** `line:column code` of each problem; those of the evidence begin with its file's name. */
function problemsOf(sample: string): string[] {
  const evidence = existsSync(new URL(`${sample}/evidence.json`, SAMPLES)) ? read(sample, 'evidence.json') : undefined;
  const base = existsSync(new URL(`${sample}/base.yaml`, SAMPLES)) ? read(sample, 'base.yaml') : undefined;
  const result = readIncident(read(sample, 'incident.yaml'), {
    file: 'incident.yaml',
    ...(base !== undefined && { base: { file: 'base.yaml', text: base } }),
    ...(evidence !== undefined && { evidence }),
  });
  if (result.ok) return [];
  return result.error.map(({ file, line, column, code }) => {
    const place = `${String(line)}:${String(column)} ${code}`;
    return file === 'incident.yaml' ? place : `${file}:${place}`;
  });
}

const expectedOf = (sample: string) => read(sample, 'problems.txt').split('\n').filter(Boolean);

describe('a sample has exactly the problems that stand beside it', () => {
  test.each(samples)('%s', (sample) => {
    expect(problemsOf(sample)).toEqual(expectedOf(sample));
  });
});

test('every code is met by a sample', () => {
  const met = new Set(samples.flatMap(expectedOf).map((line) => line.split(' ')[1]));
  const byLimitsTest = ['file-too-large'];
  expect(PROBLEM_CODES.filter((code) => !met.has(code))).toEqual(byLimitsTest);
});
