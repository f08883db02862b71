import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { linked, list, strong, text } from '../markdown/nodes.ts';
import { actionsIn, situationsIn } from './names-in-text.ts';
import { plainText } from './plain-text.ts';
import type { RunbookStep } from './runbook.ts';

/** The labels of a step's list, in the order in which they are written, and where each goes. */
const FIELDS = { when: 'When', who: 'Who', does: 'Do', within: 'Within', channel: 'Channel' } as const;
type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as readonly Field[]; // the keys of a const table are its names

/** What the list of a step says. */
export type StepFields = Pick<RunbookStep, Field | 'situations' | 'actions'>;

/** The fields from the texts of them; the names in *When* and *Do* are found here and nowhere else. */
export function stepFields(texts: { readonly [F in Field]?: string }): StepFields {
  const { when = '', who = '', does = '', within = '', channel = '' } = texts;
  return { when, situations: situationsIn(when), who, does, actions: actionsIn(does), within, channel };
}

/**
 * Reads the list under a step's mark. What it holds besides the five fields comes back as `rest`, which is prose of the
 * step; undefined where no item is a field, so that the list as a whole is prose.
 */
export function readStepFields(
  node: List,
): { readonly fields: StepFields; readonly rest: readonly RootContent[] } | undefined {
  const texts: { [F in Field]?: string } = {};
  const others: ListItem[] = [];
  const below: RootContent[] = [];
  for (const item of node.children) {
    const found = readField(item);
    if (!found || texts[found.field] !== undefined) {
      others.push(item);
    } else {
      texts[found.field] = found.text;
      below.push(...item.children.slice(1));
    }
  }
  if (Object.keys(texts).length === 0) return undefined;
  const rest = others.length === 0 ? below : [{ ...node, children: others }, ...below];
  return { fields: stepFields(texts), rest };
}

/** Writes the list: what is said, and **Who** in any case, because a step is known by its list. */
export function makeStepFields(step: StepFields): List {
  const said = FIELD_NAMES.filter((field) => step[field] !== '');
  return list((said.length > 0 ? said : (['who'] as const)).map((field) => makeField(FIELDS[field], step[field])));
}

function makeField(label: string, value: string): readonly PhrasingContent[] {
  return value === '' ? [strong(label)] : [strong(label), text(' '), ...linked(value)];
}

function readField(item: ListItem): { readonly field: Field; readonly text: string } | undefined {
  const first = item.children[0];
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'strong') return undefined;
  const label = plainText([first.children[0]]).replace(/:$/, '').toLowerCase();
  const field = FIELD_NAMES.find((name) => FIELDS[name].toLowerCase() === label);
  return field && { field, text: withoutColon(first.children.slice(1)) };
}

/** People write `**Who**: SOC lead` too; a colon that follows a space is part of the text. */
function withoutColon(nodes: readonly PhrasingContent[]): string {
  const [head, ...tail] = nodes;
  if (head?.type !== 'text' || !head.value.startsWith(':')) return plainText(nodes);
  return plainText([{ ...head, value: head.value.slice(1) }, ...tail]);
}
