import type { LaunchOptions } from 'puppeteer-core';

/** Puppeteer's launch options; undefined where there is no such browser. */
export function findFirefox(): LaunchOptions | undefined;
export function findChromium(): Promise<LaunchOptions | undefined>;
