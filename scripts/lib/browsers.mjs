import { existsSync } from 'node:fs';
import { Launcher } from 'chrome-launcher';

/** Where Debian, Ubuntu, macOS and Windows put Firefox. */
const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Chrome's sandbox refuses to run as root; the other switches keep it from calling home during tests. */
const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Puppeteer's launch options for Firefox, or undefined where it is not installed. FIREFOX_PATH wins. */
export function findFirefox() {
  const executablePath = [process.env.FIREFOX_PATH, ...FIREFOX].find(
    (path) => path && existsSync(path),
  );
  return executablePath && { browser: 'firefox', executablePath };
}

/**
 * Puppeteer's launch options for an installed Chrome or Chromium (CHROME_PATH wins), else for the one inside the
 * npm package @sparticuz/chromium (Linux x64) where someone has added it; undefined where there is none.
 */
export async function findChromium() {
  const executablePath = installedChromium();
  if (executablePath) return { executablePath, args: CHROMIUM_FLAGS };
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  // Makes the package unpack the NSS libraries that it brings along; read when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const packaged = await import('@sparticuz/chromium').catch(() => undefined);
  if (!packaged) return;
  return {
    executablePath: await packaged.default.executablePath(),
    headless: 'shell',
    args: [...CHROMIUM_FLAGS, '--no-sandbox', '--no-zygote'],
  };
}

function installedChromium() {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    // On Linux chrome-launcher throws where it finds none.
    return undefined;
  }
}
