/** Files of the published package, found from this module: dist/cli/lib/package-files.js. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileError } from './failures.js';

const ROOT = new URL('../../../', import.meta.url);

/** @param path from the package's root */
export const packagePath = (path: string): string => fileURLToPath(new URL(path, ROOT));

/** @throws FileError where the package is not whole */
export function packageText(path: string): string {
  try {
    return readFileSync(packagePath(path), 'utf8');
  } catch {
    throw new FileError(`The package lacks ${path}. Install explainer-kit again.`);
  }
}

export const hasPackageFile = (path: string): boolean => existsSync(packagePath(path));

export const { version } = JSON.parse(packageText('package.json')) as { readonly version: string };

interface Manifest {
  /** By name in dist/embed/. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly integrity: string }>>;
}

/** What is in dist/embed/, with sizes and hashes. */
export const embedManifest = (): Manifest =>
  JSON.parse(packageText('dist/embed/manifest.json')) as Manifest;
