import { createRequire } from 'node:module';
import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXIT_CODES, decideExit, exitNow } from './exit-decision.js';
import { OUTPUT_FORMATS } from './output/create-writer.js';
// Imports only a part of core, so that help is fast.
import { nearestWord } from '@maestro/core/words';

const EXIT_CODE_HELP = `
Exit codes:
  0  complete: all resources were read
  1  nothing could be read, for example with a revoked token
  2  wrong usage, or a credential that is missing or malformed
  3  incomplete: a task was skipped, failed or is incomplete
  130  interrupted (Ctrl-C) before everything was printed`;

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value];

/** The command line. Each command is loaded on use, so that help is fast. */
export function createProgram(): Command {
  const program = new Command('maestro')
    .description(
      'Reads the resources of cloud accounts. Credentials come from the environment or a prompt, never from arguments.',
    )
    .version(version)
    .addHelpText('after', EXIT_CODE_HELP)
    .showHelpAfterError('Run "maestro --help" for the commands.')
    .exitOverride(usageErrorsExitWith(EXIT_CODES.wrongUsage))
    .configureHelp({ showGlobalOptions: true });

  connected(program.command('discover'))
    .summary('read an account and print its inventory')
    .description('Reads an account and prints its inventory on stdout; progress and a summary go to stderr.')
    .addOption(choice('--format <format>', 'table on a terminal, ndjson otherwise', OUTPUT_FORMATS))
    .option('--query <query>', 'only resources that match, such as "region:fra1 cost>50" (docs/queries.md)')
    .option('--output <file>', 'write the inventory to a file instead of stdout')
    .option('--report <file>', 'write a report of all tasks to a file, as JSON')
    .option(
      '--deep',
      'also read data that takes many requests, such as the sizes of buckets and the tags of image repositories',
    )
    .action(async (provider: string, options) => {
      const { discoverCommand } = await import('./commands/discover-command.js');
      await finish(() => discoverCommand(provider, options));
    });

  connected(program.command('verify'))
    .summary('show the permissions of a credential')
    .description(
      'Requests one row of each kind and prints the result of each task: granted, missing (with the scope to grant), unavailable (the account does not have the product) or unreachable.',
    )
    .addOption(choice('--format <format>', 'output format', ['table', 'json']).default('table'))
    .action(async (provider: string, options) => {
      const { verifyCommand } = await import('./commands/verify-command.js');
      await finish(() => verifyCommand(provider, options));
    });

  program
    .command('plugins')
    .argument('[provider]', 'only this provider, with instructions to get its credential')
    .summary('list providers, their tasks and the permissions to grant')
    .description('Lists the installed providers, their tasks and the permissions to grant.')
    .addOption(choice('--format <format>', 'output format', ['table', 'json', 'markdown']).default('table'))
    .action(async (provider: string | undefined, options) => {
      const { pluginsCommand } = await import('./commands/plugins-command.js');
      await finish(() => pluginsCommand(provider, options));
    });

  addSql(program);
  addInventory(program);

  return program;
}

/** Queries a host with SQL. */
function addSql(program: Command): void {
  program
    .command('sql')
    .argument('<query>', 'one SELECT, or - to read it from stdin')
    .summary('query the inventory of a host with SQL')
    .description('Runs a SELECT over the SQL views of the host at MAESTRO_URL, with the token in MAESTRO_TOKEN.')
    .addOption(choice('--format <format>', 'how to print it', ['table', 'json', 'csv']).default('table'))
    .option('--limit <rows>', 'how many rows at most: 1000 unless given, up to 10000')
    .action(async (query: string, options) => {
      const { sqlCommand } = await import('./commands/sql-command.js');
      await finish(() => sqlCommand(query, options));
    });
}

/** Asks a host instead of a provider. */
function addInventory(program: Command): void {
  program
    .command('inventory')
    .summary('print the machines that a host knows, for Ansible')
    .description(
      'Prints the machines that a host knows as an inventory of Ansible. MAESTRO_URL is the address of the host, MAESTRO_TOKEN a token with the role viewer.',
    )
    .option('--list', 'all machines, with their groups and variables')
    .addOption(new Option('--host <name>', 'the variables of one machine').conflicts('list'))
    .option('--query <text>', 'only machines that match a query, such as "tag:env:production region:fra1"')
    .addOption(choice('--address <which>', 'of machines with both', ['public', 'private']).default('public'))
    .action(async (options) => {
      const { inventoryCommand } = await import('./commands/inventory-command.js');
      await finish(() => inventoryCommand(options));
    });
}

/** The arguments and options of commands that connect to a provider. */
function connected(command: Command): Command {
  return command
    .argument('<provider>', 'digitalocean, spaces, or another installed provider')
    .option('--task <name>', 'only this task, or this group of tasks, such as network; may be repeated', collect)
    .option('--region <id>', 'only this region; may be repeated', collect)
    .option('--demo', 'use the built-in emulators: no account, credential or network needed')
    .option('--verbose', 'show every request on stderr');
}

/** Sets the exit code and lets the process end, so that all output is flushed. */
async function finish(command: () => Promise<number>): Promise<void> {
  const { handled } = await import('./handled.js');
  decideExit(await handled(command));
}

function usageErrorsExitWith(code: number): (error: CommanderError) => never {
  return (error) => exitNow(error.exitCode === 0 ? 0 : code);
}

/** An option with a fixed set of values. Unlike `choices` of Commander alone, it suggests the nearest one for a value that is not among them. */
function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values).argParser((given: string) => {
    if (values.includes(given)) return given;
    const near = nearestWord(given, values);
    throw new InvalidArgumentError(near ? `Did you mean ${near}?` : `Allowed choices are ${values.join(', ')}.`);
  });
}
