import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/controls.css';
import './styles/events.css';
import './styles/fields.css';
import './styles/reading.css';
import './styles/frame.css';
import './styles/columns.css';
import './styles/shell.css';
import './styles/page.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { clock, newId, newSeed } from './browser/clock.ts';
import { content } from './browser/content.ts';
import { keepOffline } from './browser/offline.ts';
import { settingsShelf } from './browser/settings-shelf.ts';
import { applyAppearance } from './browser/theme.ts';
import type { Fact } from './core/kernel/vocabulary/facts.ts';
import type { TabletopFact } from './core/tabletop/tabletop-fact.ts';
import { openRoom, openStore } from './open-store.ts';
import { createShell } from './screens/frame/shell.svelte.ts';
import { createAnnouncer } from './session/announcer.svelte.ts';
import type { StartChecker } from './session/checker.ts';
import type { Importer } from './session/library.ts';
import { createLibrary } from './session/library.svelte.ts';
import type { TabletopHeader } from './session/tabletop-header.ts';
import { createSettings } from './session/settings.svelte.ts';

// A first visit brings nothing, so it does not pay for what reads files.
const importer: Importer = {
  incident: async (...given) => (await import('./browser/import-files.ts')).importer.incident(...given),
  runbook: async (...given) => (await import('./browser/import-files.ts')).importer.runbook(...given),
};
const startChecker: StartChecker = async (hear) => (await import('./browser/check-runbooks.ts')).startChecker(hear);
const settings = createSettings(settingsShelf, (now) => applyAppearance(now.theme, now.density));
const notKept = (): void => library.notKept();
const store = openStore<Fact>('firedoor.drills', notKept);
const exercises = openStore<TabletopFact, TabletopHeader>('firedoor.exercises', notKept);
const library = createLibrary({ store, content, importer, clock });
const announcer = createAnnouncer();
const shell = createShell(announcer);
const world = {
  store,
  exercises,
  room: openRoom(),
  clock,
  newId,
  newSeed,
  content,
  library,
  importer,
  startChecker,
  settings,
  announce: announcer,
};

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target, props: { world, shell, announcer } });

void keepOffline((update) => {
  shell.update = update;
});
