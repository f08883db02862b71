import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const CLOCK_AND_CHANCE = 'Core is pure: time and chance come in as arguments.';
const OUTSIDE = 'Core is pure: it does not know where it runs.';

export default defineConfig(
  globalIgnores(['dist/', 'dist-single/', 'test-results/', 'playwright-report/', 'tests/fixtures/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', '.*.cjs', 'scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A port's methods are async whether or not an adapter has to wait, so that a fault is always a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['src/**'],
    rules: { 'max-lines': ['error', { max: 220, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ['src/**/*.svelte', 'src/**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // Svelte's Trusted Types policy lets every string through, so nothing but this rule stands before {@html}.
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
      // Links are hash routes of our own; there is no SvelteKit to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The content security policy refuses style attributes. Use a class or a style: directive.',
        },
      ],
      // `let` is how a component declares what it is given and may bind.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'performance',
          'crypto',
          'setTimeout',
          'setInterval',
          'queueMicrotask',
          'requestAnimationFrame',
        ].map((name) => ({ name, message: CLOCK_AND_CHANCE })),
        ...[
          'window',
          'document',
          'navigator',
          'location',
          'localStorage',
          'indexedDB',
          'fetch',
          'process',
          'console',
        ].map((name) => ({ name, message: OUTSIDE })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: CLOCK_AND_CHANCE }],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: OUTSIDE }] }],
    },
  },
);
