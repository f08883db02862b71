import type { FollowUpProblem } from './follow-up-problem.ts';

/** What is to be told of the words of an action: that they do not begin with a verb, or say nothing that could be done. */
export function actionProblems(action: string): readonly FollowUpProblem[] {
  const words = action
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’§-]+/u)
    .filter((word) => word !== '');
  const [first = '', ...object] = words;
  if (isNoVerb(first)) {
    const message = 'Begin with a verb: what will somebody do? “Add the bridge number to the on-call card.”';
    return [{ field: 'action', code: 'verb-missing', message, isAdvice: false }];
  }
  if (!isVague(first, object)) return [];
  const message = `“${action.replace(/[.!]+$/, '')}” – write what changes, who, by when.`;
  return [{ field: 'action', code: 'too-vague', message, isAdvice: true }];
}

/**
 * No list has every verb, so this one has what cannot be one: articles, pronouns and modals, comparatives, and words with
 * the ending of a noun, but for the verbs that have it too.
 */
const isNoVerb = (word: string): boolean =>
  !/^\p{L}/u.test(word) || NEVER_FIRST.has(word) || (NOUN_ENDING.test(word) && !VERBS_LIKE_NOUNS.has(word));

const NEVER_FIRST: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any every each all no not more less better worse faster clearer ' +
    'i we you he she it they our your their my his her its someone somebody everyone everybody nobody ' +
    'should must need needs could would can may might shall will is are was were be been has have had there ' +
    'to for of in on at by with without from about as and or but if when because ' +
    'runbook helpdesk analyst analysts manager team teams user users nobody people process processes policy policies ' +
    'new old clear good bad quick quicker slow regular proper'
  ).split(' '),
);

const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ing)s?$/;

const VERBS_LIKE_NOUNS: ReadonlySet<string> = new Set(
  (
    'mention question position commission condition station provision function caution section envision ' +
    'implement document supplement experiment complement comment cement balance advance finance reference sequence ' +
    'action partition sanction auction decommission augment segment witness harness influence commence silence ' +
    'ping bring ring string sing ship'
  ).split(' '),
);

/** A verb that could mean anything, with so little behind it that nobody could say when it is done. */
function isVague(verb: string, object: readonly string[]): boolean {
  const said = object.filter((word) => !SMALL_WORDS.has(word));
  if (said.every((word) => VAGUE_NOUNS.has(word)))
    return VAGUE_VERBS.has(verb) || said.length > 0 || object.length === 0;
  return VAGUE_VERBS.has(verb) && said.length < ENOUGH;
}

const ENOUGH = 3;

const VAGUE_VERBS: ReadonlySet<string> = new Set(
  (
    'improve enhance strengthen optimise optimize increase raise boost streamline foster promote leverage ensure ' +
    'address consider review revisit discuss think look work coordinate align communicate clarify better fix handle ' +
    'manage support encourage continue try be get make do'
  ).split(' '),
);

const VAGUE_NOUNS: ReadonlySet<string> = new Set(
  (
    'coordination communication communications collaboration awareness process processes procedure procedures response ' +
    'readiness alignment visibility training documentation teamwork cooperation understanding quality efficiency ' +
    'issues issue things thing it this that everything better more'
  ).split(' '),
);

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the our your their of on in for to at by with and or into between across within all some any up about'.split(
    ' ',
  ),
);
