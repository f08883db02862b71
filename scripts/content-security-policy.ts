import { createHash } from 'node:crypto';

// `svelte-trusted-html` is the policy Svelte makes for its own templates; `firedoor` is src/browser/script-url.ts.
const TRUSTED_TYPES = ['svelte-trusted-html', 'firedoor'];

const policy = (trustedTypes: readonly string[], ...directives: readonly string[]): string =>
  [
    "default-src 'none'",
    ...directives,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes.join(' ')}`,
  ].join('; ');

/** What the served build may do: load from its own origin, nothing else. */
export const servedPolicy = (): string =>
  policy(
    TRUSTED_TYPES,
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
  );

/** What the single file may do: run the scripts and the one style it carries. `firedoor-start` is its own start. */
export const singleFilePolicy = (scripts: readonly string[], style: string): string =>
  policy(
    [...TRUSTED_TYPES, 'firedoor-start'],
    `script-src ${scripts.map((script) => `'${hash(script)}'`).join(' ')}`,
    `style-src '${hash(style)}'`,
    'img-src data:',
    "connect-src 'none'",
    'worker-src blob:',
  );

/** Puts the policy where it governs everything but the character set, which has to stand in the first kilobyte. */
export const withPolicy = (html: string, content: string): string =>
  html.replace(
    /<meta charset[^>]*>/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
  );

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
