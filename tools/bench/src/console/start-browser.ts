import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Chromium's sandbox does not work as root. */
const FLAGS = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];

/** Starts the Chromium installed on this machine. @throws Error if there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath)
    throw new Error(
      'Chromium was not found. Run tools/chromium/install.sh, or set CHROMIUM to the path of an installed one.',
    );
  return chromium.launch({ executablePath, args: FLAGS });
}
