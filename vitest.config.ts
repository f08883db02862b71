import { defineConfig } from 'vitest/config';

const BUILT = 'tests/content/budgets.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['tests/{core,content,storage,session,screens}/**/*.test.ts'],
          exclude: [BUILT],
        },
      },
      // Reads the builds, so it runs after them.
      { test: { name: 'built', include: [BUILT] } },
    ],
  },
});
