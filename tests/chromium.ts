const executablePath = process.env.PLAYWRIGHT_CHROMIUM;

/** How tests start the browser that `npm test` found; quiet enough to show that the app makes no request of its own. */
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
};
