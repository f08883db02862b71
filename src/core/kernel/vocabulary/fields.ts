import type { DrillTime } from '../time.ts';
import { CONSOLE_COMMAND_NAMES, type ConsoleCommand, LONGEST_LINE } from './console.ts';
import {
  type Actor,
  CHANNELS,
  type Channel,
  CLASSIFICATIONS,
  type Classification,
  type Confidence,
  CONFIDENCES,
  type Refusal,
  REFUSALS,
  SEATS,
  type Seat,
  SEVERITIES,
  type Severity,
  TABS,
  type Tab,
} from './words.ts';

/** What a command or a fact can say besides who, when and what. Names in YAML, in the log and in code are these. */
export interface Fields {
  /** The action that was refused. A name of ACTIONS; a text here because a log may come from elsewhere. */
  action: string;
  account: string;
  approvedBy: string;
  argument: string;
  as: Classification;
  because: Refusal;
  caller: string;
  command: ConsoleCommand;
  comment: string;
  decision: 'isolate' | 'skip' | 'leave' | 'ask' | 'notify' | 'nothing';
  determination: string;
  device: string;
  evidence: string;
  file: string;
  /** Milliseconds of drill time to wait. */
  for: number;
  hint: number;
  inject: string;
  item: string;
  /** Numbers of facts in the log, from 1. */
  number: number;
  option: string;
  person: string;
  query: string;
  reason: string;
  reference: string;
  reply: string;
  /** Position of the response in the incident, from 0. */
  response: number;
  finding: string;
  rule: string;
  scan: 'quick' | 'full';
  scope: 'full' | 'selective';
  seat: Seat;
  session: 'basic' | 'advanced';
  severity: Severity;
  status: 'active' | 'in-progress' | 'resolved';
  step: string;
  sure: Confidence;
  tab: Tab;
  tag: string;
  text: string;
  to: DrillTime;
  /** Who takes over, or who is told: a seat. */
  toSeat: Seat;
  toward: 'on' | 'off';
  /** What was typed into the console, letter by letter. */
  typed: string;
  via: Channel;
  /** Where an isolation or a release was ordered. */
  way: 'device-page' | 'action-center' | 'live-response';
  approver: string;
  mailbox: 'personal' | 'shared';
  confidence: 'high' | 'low';
  /** What in the incident's script made this fact, so that it is made once: `world.3`, `inject.dana-calls`, `response.2/14`. */
  of: string;
}

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string';
const count: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const one =
  (list: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && list.includes(value);

/** Whether a value that came from outside fits its field. */
export const FIELD_CHECKS: { readonly [F in keyof Fields]: Check } = {
  action: text,
  account: text,
  approvedBy: text,
  approver: text,
  argument: text,
  as: one(CLASSIFICATIONS),
  because: one(REFUSALS),
  caller: text,
  command: one(CONSOLE_COMMAND_NAMES),
  comment: text,
  confidence: one(['high', 'low']),
  decision: one(['isolate', 'skip', 'leave', 'ask', 'notify', 'nothing']),
  determination: text,
  device: text,
  evidence: text,
  file: text,
  finding: text,
  for: count,
  hint: count,
  inject: text,
  item: text,
  mailbox: one(['personal', 'shared']),
  number: count,
  of: text,
  option: text,
  person: text,
  query: text,
  reason: text,
  reference: text,
  reply: text,
  response: count,
  rule: text,
  scan: one(['quick', 'full']),
  scope: one(['full', 'selective']),
  seat: one(SEATS),
  session: one(['basic', 'advanced']),
  severity: one(SEVERITIES),
  status: one(['active', 'in-progress', 'resolved']),
  step: text,
  sure: one(CONFIDENCES),
  tab: one(TABS),
  tag: text,
  text,
  to: count,
  toSeat: one(SEATS),
  toward: one(['on', 'off']),
  typed: (value) => typeof value === 'string' && value.length <= LONGEST_LINE && !value.includes('\n'),
  via: one(CHANNELS),
  way: one(['device-page', 'action-center', 'live-response']),
};

/** A row that lists fields: plain names are required, names with a question mark may be absent. */
export type FieldList = readonly (keyof Fields | `${keyof Fields}?`)[];
type Needed<L extends FieldList> = Extract<L[number], keyof Fields>;
type Allowed<L extends FieldList> = L[number] extends infer N
  ? N extends `${infer F extends keyof Fields}?`
    ? F
    : never
  : never;

/** The shape that a list of fields describes. */
export type Shape<L extends FieldList> = { readonly [F in Needed<L>]: Fields[F] } & {
  readonly [F in Allowed<L>]?: Fields[F];
};

/** Who did it: a seat, or an actor that nobody plays. */
export type By = Actor;
