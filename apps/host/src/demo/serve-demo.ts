import { parseConfig } from '../config/parse-config.js';
import { startDemoEmulators } from './demo-emulators.js';

/** A place of its own: the demo never touches a real inventory. */
const DATA_DIR = '.maestro-demo';

/**
 * Serves the host over the emulators, with two connections made and synced.
 *
 * @param env the environment of this process; what points at the emulators is added to it.
 */
export async function serveDemo(env: NodeJS.ProcessEnv): Promise<void> {
  const emulators = await startDemoEmulators();
  // The modules read the configuration themselves, from the environment.
  Object.assign(env, { MAESTRO_DATA_DIR: env['MAESTRO_DATA_DIR'] ?? DATA_DIR }, emulators.env);
  const config = parseConfig(env);
  const [{ serve }, { AppModule }, { admitFirst }, { syncDemoConnections }] = await Promise.all([
    import('../boot/serve.js'),
    import('../app.module.js'),
    import('../boot/admit-first.js'),
    import('./demo-connections.js'),
  ]);
  await serve(AppModule, config, {
    admit: admitFirst,
    ready: (app) => syncDemoConnections(app, emulators.connections),
  });
}
