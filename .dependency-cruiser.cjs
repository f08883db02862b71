const outside = (...folders) => folders.map((folder) => `^src/${folder}/`);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment:
        'Core is the drill as a value. It runs in the page, in a worker, in the tests and on the command line alike.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', 'node_modules'] },
    },
    {
      name: 'core-picks-its-libraries',
      comment:
        'Core takes pure libraries only: charts, schemas, YAML, CSV and Markdown trees. Anything else brings a world with it.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        path: 'node_modules',
        pathNot:
          'node_modules/(xstate|valibot|yaml|(@types/)?papaparse|@types/mdast|mdast-util-[a-z-]+|micromark-extension-[a-z-]+)/',
      },
    },
    {
      name: 'charts-stay-in-lifecycle',
      comment:
        'XState says what is possible, in one folder. Timeline, score, reports and screens read the log and the tags.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/core/lifecycle/' },
      to: { path: 'node_modules/xstate/' },
    },
    {
      name: 'export-comes-last',
      comment:
        'A document is made of what the review says, and of the runbook. What they say does not depend on how it is written down.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/export/' },
      to: { path: '^src/core/export/' },
    },
    {
      name: 'markdown-knows-no-drill',
      comment: 'Trees, their text and how they are cleaned serve any document, the runbook’s as the report’s.',
      severity: 'error',
      from: { path: '^src/core/markdown/' },
      to: { path: '^src/', pathNot: '^src/core/(markdown|kernel)/' },
    },
    {
      name: 'dexie-stays-in-storage',
      comment:
        'Durability is decided once, behind the port. A second user of the database would decide it again, otherwise.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/dexie/' },
    },
    {
      name: 'files-are-opened-by-browser',
      comment: 'Only browser/ and storage/ touch the outside, so that everything else can be tested without it.',
      severity: 'error',
      from: { path: '^src/', pathNot: outside('browser', 'storage') },
      to: { path: 'node_modules/browser-fs-access/' },
    },
    {
      name: 'storage-knows-core-only',
      comment: 'Storage keeps facts. It knows their types and nothing of who shows them.',
      severity: 'error',
      from: { path: '^src/storage/' },
      to: { path: '^src/', pathNot: outside('core', 'storage') },
    },
    {
      name: 'browser-knows-core-only',
      comment: 'Clock, files and windows are what a session is given; they know of no session.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/', pathNot: outside('core', 'browser') },
    },
    {
      name: 'session-knows-no-screen',
      comment: 'A drill is run the same way whichever screen shows it, and without one.',
      severity: 'error',
      from: { path: '^src/session/' },
      to: { path: ['^src/(screens|ui)/', '^src/main[.]ts$', '[.]svelte$'] },
    },
    {
      name: 'screens-hold-no-storage',
      comment: 'A screen attempts and shows. What it shows is stored already; how is for the session to know.',
      severity: 'error',
      from: { path: '^src/screens/' },
      to: { path: '^src/storage/' },
    },
    {
      name: 'ui-knows-no-drill',
      comment: 'Buttons, dialogs and prose serve any screen. One that knows a drill is a part of a screen.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: [...outside('ui'), '^src/core/kernel/'] },
    },
    {
      name: 'main-is-the-root',
      comment: 'The composition root knows every part. A part that knows the root is tied to all the others.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main[.]ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other cannot be read one after the other.',
      severity: 'error',
      // A component may render itself, as trees do.
      from: { path: '^(.+)$' },
      to: { circular: true, pathNot: '^$1$' },
    },
    {
      name: 'no-drawers',
      comment: 'A folder called utils says where something was put, not what it is.',
      severity: 'error',
      from: {},
      to: { path: '/(lib|utils|helpers|common|services|managers)/', pathNot: 'node_modules' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is a mistake in its path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
    },
  },
};
