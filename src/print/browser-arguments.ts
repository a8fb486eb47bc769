/** Why each is there; what each does: https://peter.sh/experiments/chromium-command-line-switches/ */
export const browserArguments: readonly string[] = [
  '--headless',
  '--hide-scrollbars',
  '--mute-audio',
  // Nothing is asked of any network: names lead nowhere, and addresses go through a proxy that does not exist.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=MediaRouter,OptimizationHints,Translate',
  '--disable-search-engine-choice-screen',
  '--disable-quic',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--no-pings',
  '--no-default-browser-check',
  '--no-first-run',
  '--metrics-recording-only',
  // No question to the keychain of the user.
  '--password-store=basic',
  '--use-mock-keychain',
  // Containers give shared memory too little room.
  '--disable-dev-shm-usage',
  // The same letters in the same places whatever the screen and the system's settings.
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-device-scale-factor=1',
  '--lang=en-US',
];
