import { parseConfig } from '../config/parse-config.js';
import { demoEnvironment } from './demo-place.js';
import { startDemoEmulators } from './demo-emulators.js';

/**
 * Serves the host over the emulators, with two connections created and synced.
 *
 * @param env the environment of this process, which is extended to restrict it to the emulators and its own data.
 * @throws BootError if the environment points at anything else.
 */
export async function serveDemo(env: NodeJS.ProcessEnv): Promise<void> {
  const place = demoEnvironment(env);
  const emulators = await startDemoEmulators();
  // The modules read the configuration themselves, from the environment.
  Object.assign(env, place, emulators.env);
  const config = parseConfig(env, ['demo']);
  const [{ serve }, { AppModule }, { admitFirst }, { syncDemoConnections }] = await Promise.all([
    import('../boot/serve.js'),
    import('../app.module.js'),
    import('../boot/admit-first.js'),
    import('./demo-connections.js'),
  ]);
  await serve(AppModule, config, {
    admit: admitFirst,
    ready: async (app) => {
      await syncDemoConnections(app, emulators.connections);
      const url = `${await app.getUrl()}${config.basePath ?? ''}`;
      process.stdout.write(
        `To try notifications, subscribe a channel at ${url}/settings/notifications, destroy a droplet, then sync:\n` +
          `  ${emulators.destroy}\nThe demo is ready: open ${url} and click Open the demo.\n`,
      );
    },
  });
}
