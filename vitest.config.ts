import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const BUILT = 'tests/content/budgets.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        // Sessions hold runes. A test reads them as plain values.
        plugins: [svelte()],
        test: {
          name: 'units',
          // Properties and proofs play whole drills; a machine that is busy with browsers needs room.
          testTimeout: 60_000,
          include: ['tests/{core,content,storage,session,screens}/**/*.test.ts'],
          exclude: [BUILT],
        },
      },
      // Reads the builds, so it runs after them.
      { test: { name: 'built', include: [BUILT] } },
    ],
  },
});
