import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BootError } from '../startup/boot-step.js';
import { type HostConfig } from './host-config.types.js';
import { oidcConfig, type VariableProblem } from './oidc-config.js';
import { VARIABLES } from './variables-schema.js';

/**
 * Reads the configuration from the environment and from `--role`, which overrides MAESTRO_ROLE. The demo is not a
 * variable, so that no environment can open a host to everyone. An empty variable counts as unset.
 *
 * @throws BootError that names every invalid variable, the problem and what to write. It shows no values, because some
 * are secrets.
 */
export function parseConfig(env: NodeJS.ProcessEnv, argv: readonly string[] = []): HostConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { values, positionals } = parseArgs({ args: [...argv], options: { role: { type: 'string' } }, strict: false });
  const { role } = values;
  const parsed = VARIABLES.safeParse(role === undefined ? given : { ...given, MAESTRO_ROLE: role });
  if (!parsed.success)
    throw invalid(parsed.error.issues.map(({ path, message }) => ({ variable: String(path[0]), message })));
  const variables = parsed.data;
  const oidc = oidcConfig(variables);
  if (oidc !== undefined && 'variable' in oidc) throw invalid([oidc]);
  return {
    role: variables.MAESTRO_ROLE,
    host: variables.MAESTRO_HOST,
    port: variables.MAESTRO_PORT,
    basePath: variables.MAESTRO_BASE_PATH,
    trustedProxies: variables.MAESTRO_TRUSTED_PROXIES,
    publicUrl: variables.MAESTRO_PUBLIC_URL,
    oidc,
    notifyNetworks: variables.MAESTRO_NOTIFY_NETWORKS,
    stateDirectories: variables.MAESTRO_STATE_DIRS,
    dataDir: resolve(variables.MAESTRO_DATA_DIR),
    databaseUrl: variables.MAESTRO_DATABASE_URL,
    sqlRole: variables.MAESTRO_SQL_ROLE,
    adminToken: variables.MAESTRO_ADMIN_TOKEN,
    masterKey: variables.MAESTRO_MASTER_KEY,
    plugins: variables.MAESTRO_PLUGINS,
    endpoints: (provider, endpoint) => given[endpointVariable(provider, endpoint)],
    pluginTimeoutMs: variables.MAESTRO_PLUGIN_TIMEOUT * 1000,
    workerTimeoutMs: variables.MAESTRO_WORKER_TIMEOUT * 1000,
    keepSyncsDays: variables.MAESTRO_KEEP_SYNCS,
    logLevel: variables.LOG_LEVEL,
    demo: positionals[0] === 'demo' ? { credentials: variables.MAESTRO_DEMO_CREDENTIALS } : undefined,
  };
}

function invalid(problems: readonly VariableProblem[]): BootError {
  const lines = problems.map(({ variable, message }) => `\n  ${variable} cannot be used. ${message}`);
  return new BootError(`The configuration has ${problems.length} invalid variable(s):${lines.join('')}`);
}

/** `DIGITALOCEAN_API_URL` for the endpoint `api` of `digitalocean`, as on the command line. */
function endpointVariable(provider: string, endpoint: string): string {
  return `${provider}_${endpoint}_url`
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
}
