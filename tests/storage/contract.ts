import { drillCases } from './contract-drills.ts';
import { logCases } from './contract-log.ts';
import { sharingCases } from './contract-sharing.ts';
import { versionCases } from './contract-versions.ts';
import type { Case } from './bench.ts';

/** What every store promises. Each case runs alone, on kept data of its own. */
export const contract: readonly Case[] = [...logCases, ...drillCases, ...sharingCases, ...versionCases];
