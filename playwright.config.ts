import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

const { executablePath, env, args } = await findChromium();
const launchOptions = { executablePath, args, env: { ...process.env, ...env } as Record<string, string> }; // the browser's environment has no holes

/** `x.desktop.ts` is a journey for the desk, `x.phone.ts` for the phone, `x.journey.ts` for both. */
export default defineConfig({
  testDir: 'test/journeys',
  testMatch: /\.(desktop|phone|journey)\.ts$/,
  globalSetup: './test/stage/journeys.ts',
  outputDir: 'test-results/journeys',
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  // Where nobody watches, a second run tells a slow machine from a fault; it is printed as flaky, and a fault fails twice.
  retries: process.env['CI'] ? 1 : 0,
  use: { baseURL: process.env['JOURNEY_URL'] ?? '', locale: 'es-EC', timezoneId: 'America/Guayaquil', screenshot: 'only-on-failure', launchOptions },
  projects: [
    { name: 'desktop', testIgnore: /\.phone\.ts$/, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', testIgnore: /\.desktop\.ts$/, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
});
