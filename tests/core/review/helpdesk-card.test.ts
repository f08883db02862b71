import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { helpdeskCardMarkdown } from '../../../src/core/export/helpdesk-card.ts';
import { type CardPart, cardSource, helpdeskCard } from '../../../src/core/review/helpdesk-card.ts';
import { parseRunbook } from '../../../src/core/runbook/parse-runbook.ts';
import type { Runbook } from '../../../src/core/runbook/runbook.ts';
import { plainText } from '../../../src/core/runbook/plain-text.ts';

function runbook(markdown: string): Runbook {
  const parsed = parseRunbook(markdown, { file: 'runbook.md' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const template = runbook(readFileSync('runbooks/templates/automatic-isolation.md', 'utf8'));
const own = runbook(`---
title: Our runbook
version: "2"
next_review: 2027-01-10
---
# Our runbook

## User communication
### Ring the user
<!-- step: user-comms.ring -->
- **When** user cut off
- **Who** Duty analyst
- **Do** Tell the user
- **Within** 20 min
- **Channel** mobile

## Helpdesk
We take calls from six to ten.

### Say it
<!-- step: helpdesk.say -->
- **Who** Service desk
- **Do** Say the script

> "Your machine was cut off by our security team."

### Check who it is
<!-- step: helpdesk.check -->
- **Who** Service desk
- **Do** Verify the caller; Submit ticket to the queue SEC; Hand over to the duty analyst
- **Within** 10 min

Ring the extension in the staff list.

### Tell us
<!-- step: helpdesk.tell -->
- **Who** Duty analyst
- **Do** Brief the helpdesk

This is for analysts.
`);
const silent = runbook('# Bare runbook\n\n## Servers\n\nNone.\n');

const part = (name: CardPart['name'], ...runbooks: readonly Runbook[]): CardPart | undefined =>
  helpdeskCard(runbooks).parts.find((one) => one.name === name);
const words = (name: CardPart['name'], ...runbooks: readonly Runbook[]): string =>
  plainText(part(name, ...runbooks)?.prose ?? []);

describe('a card from a runbook with a Helpdesk section', () => {
  test('puts what the section says where it belongs', () => {
    expect(words('verify', own)).toBe('Ring the extension in the staff list.');
    expect(words('say', own)).toBe('"Your machine was cut off by our security team."');
    expect(words('route', own)).toContain('Submit ticket to the queue SEC, within 10 min');
    expect(words('route', own)).toContain('Hand over to the duty analyst, within 10 min');
    expect(words('next', own)).toBe('Duty analyst; within 20 min; on mobile');
    expect(words('also', own)).toBe('We take calls from six to ten.Say itSay the script');
  });

  test('leaves out the steps that are somebody else’s', () => {
    expect(helpdeskCardMarkdown(helpdeskCard([own]))).not.toContain('This is for analysts.');
  });

  test('says whose words they are, and which are the trainer’s', () => {
    const card = helpdeskCard([own]);
    expect(cardSource(card)).toBe('From “Our runbook”, version 2, next review 2027-01-10.');
    expect(card.parts.filter(({ isOwn }) => !isOwn).map(({ name }) => name)).toEqual(['recognise', 'never', 'note']);
  });
});

test('the built-in runbook fills the card, with its script and without the line that announces it', () => {
  expect(words('verify', template)).toContain('hang up and call back on the number in the directory');
  expect(words('say', template)).toContain('I cannot switch it back on');
  expect(words('next', template)).toContain('within 10 min');
  const markdown = helpdeskCardMarkdown(helpdeskCard([template]));
  expect(markdown).not.toContain('The script on the card');
  expect(markdown).not.toContain('Give the shift lead four things');
});

test('a runbook that says nothing for the helpdesk is named, and the next one is taken', () => {
  const card = helpdeskCard([silent, template]);
  expect(card.runbook?.title).toBe('Automatic isolation runbook');
  expect(cardSource(card)).toContain('“Bare runbook” says nothing under Helpdesk yet.');
});

test('without any runbook every part is the trainer’s, and none is empty', () => {
  for (const card of [helpdeskCard([]), helpdeskCard([silent])]) {
    expect(card.parts.map(({ name }) => name)).toEqual([
      'verify',
      'recognise',
      'say',
      'never',
      'route',
      'next',
      'note',
    ]);
    expect(card.parts.every(({ isOwn, prose }) => !isOwn && prose.length > 0)).toBe(true);
  }
  expect(cardSource(helpdeskCard([]))).toBe('The trainer’s words: no runbook here has a Helpdesk section yet.');
});

test('a section of prose alone stands whole on the card, its quotation as what is said', () => {
  const prose = runbook('# R\n\n## Helpdesk\n\nBe kind.\n\nSay:\n\n> “Please wait.”\n');
  expect([words('say', prose), words('also', prose)]).toEqual(['“Please wait.”', 'Be kind.']);
});

test('what goes to a desk says nothing of trainers, and the same card gives the same bytes', () => {
  const markdown = helpdeskCardMarkdown(helpdeskCard([own]));
  expect(markdown).toBe(helpdeskCardMarkdown(helpdeskCard([own])));
  const headings = markdown.split('\n').filter((line) => line.startsWith('#'));
  expect(headings).toEqual([
    '# Helpdesk card',
    '## 1 Verify the caller',
    '## 2 Recognise isolation',
    '## 3 Say',
    '## Never',
    '## 4 Where it goes',
    '## 5 Who rings next',
    '## 6 A good note',
    '## Also in your runbook',
  ]);
});

test('a step that names nobody tells no helpdesk who rings next', () => {
  const nobody = {
    ...own,
    sections: own.sections.map((section) => ({
      ...section,
      steps: section.steps.map((step) => ({ ...step, who: step.id === 'user-comms.ring' ? '' : step.who })),
    })),
  };
  expect(part('next', nobody)?.isOwn).toBe(false);
});

test('a heading that a runbook quotes is no heading of the card', () => {
  const typed = runbook('# R\n\n## Helpdesk\n\n<script>x()</script> | a | b |\n\n> # no heading\n');
  const markdown = helpdeskCardMarkdown(helpdeskCard([typed]));
  expect(markdown.split('\n').filter((line) => /^#{1,2} /.test(line)).length).toBe(9);
});
