import { createRequire } from 'node:module';
import { Command, type CommanderError } from 'commander';
import { askingHost, choice, collect, finish } from './command-options.js';
import { EXIT_CODES, exitNow } from './exit-decision.js';
import { addHostCommands } from './host-commands.js';
import { OUTPUT_FORMATS } from './output/create-writer.js';

const EXIT_CODE_HELP = `
Exit codes:
  0  complete: all resources were read
  1  nothing could be read, for example with a revoked token
  2  wrong usage, or a credential that is missing or malformed
  3  incomplete: a task was skipped, failed or is incomplete;
     of check: an answer is unknown
  4  different: compare found differences;
     of check: something as severe as --fail-on was found
  130  interrupted (Ctrl-C) before everything was printed`;

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** The command line. Each command is loaded on use, so that help is fast. */
export function createProgram(): Command {
  const program = askingHost(new Command('maestro'))
    .description(
      'Reads the resources of cloud accounts, or of a host that keeps them. Credentials come from the environment, a file or a prompt, never from arguments.',
    )
    .version(version)
    .addHelpText('after', EXIT_CODE_HELP)
    .showHelpAfterError('Run "maestro --help" for the commands.')
    .exitOverride(usageErrorsExitWith(EXIT_CODES.wrongUsage))
    // Those of this program come before the command, because a command may have others of the same name.
    .enablePositionalOptions()
    .hook('preAction', refuseHost);

  connected(program.command('discover'))
    .summary('read an account and print its inventory')
    .description('Reads an account and prints its inventory on stdout; progress and a summary go to stderr.')
    .addOption(choice('--format <format>', 'table on a terminal, ndjson otherwise', OUTPUT_FORMATS))
    .option('--query <query>', 'only resources that match, such as "region:fra1 cost>50" (docs/queries.md)')
    .option('--sort <field>', 'by any field with one value; -cost is descending')
    .option('--state <file>', 'a state of Terraform, for queries such as managed:no; may be repeated', collect)
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

  addCheck(program);

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

  addHostCommands(program);
  namedInErrors(program.commands);
  return program;
}

/** After an error, each command says how to get its own help. */
function namedInErrors(commands: readonly Command[]): void {
  for (const command of commands)
    command.showHelpAfterError(`Run "maestro ${command.name()} --help" for its arguments and options.`);
}

/** Asks the checks of a provider, for pipelines. */
function addCheck(program: Command): void {
  connected(program.command('check'))
    .summary('find what is unused, exposed, at risk or untidy in an account')
    .description('Reads an account, asks the checks of its plugin, and prints what they found. It needs no host.')
    .addOption(
      choice('--format <format>', 'how to print it', ['table', 'json', 'csv', 'sarif', 'junit']).default('table'),
    )
    .option('--output <file>', 'write it to a file instead of stdout')
    .addOption(
      choice('--fail-on <severity>', 'exit with 4 for findings of this severity or worse', [
        ...['critical', 'high', 'medium', 'low', 'info', 'never'],
      ]).default('medium'),
    )
    .option('--check <id>', 'only this check; may be repeated', collect)
    .option('--deep', 'also read data that takes many requests')
    .action(async (provider: string, options) => {
      const { checkCommand } = await import('./commands/check-command.js');
      await finish(() => checkCommand(provider, { ...options, version }));
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

/** A command that reads a provider would leave out what the host knows of other accounts. */
function refuseHost(program: Command, command: Command): void {
  if (program.opts()['host'] === undefined || !PROVIDER_COMMANDS.includes(command.name())) return;
  program.error(`maestro ${command.name()} reads providers without a host. Leave out --host, or use maestro list.`);
}

const PROVIDER_COMMANDS: readonly string[] = ['discover', 'verify', 'check', 'plugins'];

function usageErrorsExitWith(code: number): (error: CommanderError) => never {
  return (error) => exitNow(error.exitCode === 0 ? 0 : code);
}
