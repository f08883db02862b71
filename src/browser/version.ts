/** The version of package.json, written in by the build. */
export const VERSION: string = __VERSION__;
