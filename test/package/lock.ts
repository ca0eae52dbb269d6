import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Locked {
  /** Where it is installed: `node_modules/yaml`. */
  path: string;
  name: string;
  version: string;
  licence: string;
  dev: boolean;
  installScript: boolean;
  integrity: string | null;
}

interface Entry {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
}

/** Every package of the lock file; licences as the installed package itself names them, where it is installed. */
export function lockedPackages(): Locked[] {
  const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as {
    packages: Record<string, Entry>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      path,
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: licenceOf(path) ?? entry.license ?? 'unknown',
      dev: entry.dev === true,
      installScript: entry.hasInstallScript === true,
      integrity: entry.integrity ?? null,
    }));
}

function licenceOf(path: string): string | null {
  const file = `${ROOT}${path}/package.json`;
  if (!existsSync(file)) return null;
  const found = JSON.parse(readFileSync(file, 'utf8')) as {
    license?: string | { type?: string };
    licenses?: { type?: string }[];
  };
  if (typeof found.license === 'string') return found.license;
  return found.license?.type ?? found.licenses?.map(({ type }) => type).join(' OR ') ?? null;
}
