import { join } from 'node:path';
import { installIfMissing, project, runTool } from './install.mjs';
import { serve } from './serve.mjs';

installIfMissing();
if (!runTool('vite', ['build', '--logLevel', 'warn'])) process.exit(1);
console.log(`Firedoor is at ${await serve(join(project, 'dist'), 4173)} (Ctrl+C stops it)`);
