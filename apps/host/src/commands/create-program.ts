import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Command, Option } from 'commander';
import { type Role } from '../access/caller/caller.js';
import { parseConfig } from '../config/parse-config.js';
import { refuseDemoPlace } from '../demo/demo-place.js';
import { decideExit } from '../boot/exit-decision.js';
import { startEarly } from '../boot/start-early.js';
import { type UserChange } from './user-command.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

/** The command line of the host. Without a subcommand, it serves. All other settings are environment variables. */
export function createProgram(env: NodeJS.ProcessEnv): Command {
  const program = new Command('maestro-host')
    .description('Keeps an inventory of cloud accounts, and serves it over HTTP.')
    .version(version)
    // An option after a subcommand is the subcommand's.
    .enablePositionalOptions()
    .exitOverride(({ exitCode }) => {
      decideExit();
      process.exit(exitCode);
    })
    .addOption(new Option('--role <role>', 'all (the default), api: serve the API only, or worker: run syncs only'))
    .action(async ({ role }: { role?: string }) => {
      const config = parseConfig(env, role === undefined ? [] : ['--role', role]);
      refuseDemoPlace(config.dataDir);
      // Loaded after the configuration was validated, so that errors in it appear immediately.
      const [{ serve }, { AppModule }, { admitFirst }] = await Promise.all([
        import('../boot/serve.js'),
        import('../app.module.js'),
        import('../boot/admit-first.js'),
        startEarly(config),
      ]);
      await serve(AppModule, config, { admit: admitFirst });
    });
  program
    .command('rotate-key')
    .description('Encrypts all credentials again with a new master key. Hosts may keep running.')
    .action(async () => {
      const { rotateKey } = await import('./rotate-key-command.js');
      await rotateKey(parseConfig(env));
      decideExit();
    });
  addUser(program, env);
  addPsql(program, env);
  program
    .command('openapi')
    .description('Prints the OpenAPI document of the HTTP API, or writes it to a file. Nothing is started.')
    .option('--output <file>', 'where to write it')
    .action(async ({ output }: { output?: string }) => {
      const [{ printOpenApi }, { AppModule }] = await Promise.all([
        import('./print-openapi-command.js'),
        import('../app.module.js'),
      ]);
      const text = await printOpenApi(AppModule);
      if (output === undefined) process.stdout.write(text);
      else writeFileSync(output, text);
      decideExit();
    });
  program
    .command('demo')
    .description('Serves over built-in emulators, with two connections made and synced: no account and no network.')
    .action(async () => {
      const { serveDemo } = await import('../demo/serve-demo.js');
      await serveDemo(env);
    });
  return program;
}

function addUser(program: Command, env: NodeJS.ProcessEnv): void {
  program
    .command('user')
    .description(
      'Creates a user with a password, or resets the one of that name. Prints the link to choose the password. With an option below, changes the user instead.',
    )
    .argument('<name>', 'what they sign in with')
    .addOption(
      new Option('--role <role>', 'for all connections; admin by default for a new user').choices([
        'viewer',
        'operator',
        'admin',
      ]),
    )
    .addOption(new Option('--rename <name>', 'gives the user another name').conflicts(['role', 'remove']))
    .addOption(
      new Option('--disable', 'signs the user out everywhere and refuses them').conflicts(['role', 'enable', 'remove']),
    )
    .addOption(
      new Option('--enable', 'lets the user sign in again, with the same password').conflicts(['role', 'remove']),
    )
    .addOption(new Option('--remove', 'deletes the user').conflicts('role'))
    .action(async (name: string, { role, ...change }: { role?: Role } & UserChange) => {
      const { changeUser, inviteUser } = await import('./user-command.js');
      if (Object.keys(change).length > 0) await changeUser(parseConfig(env), name, change);
      else await inviteUser(parseConfig(env), { name, ...(role !== undefined && { role }) });
      decideExit();
    });
}

function addPsql(program: Command, env: NodeJS.ProcessEnv): void {
  program
    .command('psql')
    .description('Opens psql as the role that only reads the SQL views, also on the embedded database.')
    .option('--print', 'print the address with its password instead, for Grafana, Metabase and others')
    .action(async ({ print = false }: { print?: boolean }) => {
      const { openPsql } = await import('./psql-command.js');
      process.exitCode = await openPsql(parseConfig(env), { print, env });
      decideExit();
    });
}
