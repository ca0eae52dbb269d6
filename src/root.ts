/** The package's own folder: every built file lies directly in `dist/`, as this one lies directly in `src/`. */
export const PACKAGE_ROOT = new URL('../', import.meta.url);
