import { type Command, Option } from 'commander';
import { askingHost, choice, collect, finish } from './command-options.js';
import { OUTPUT_FORMATS } from './output/create-writer.js';

const QUERY = 'only resources that match, such as "region:fra1 cost>50" (docs/queries.md)';

/** Adds the commands that ask a host instead of a provider. Each is loaded on use, so that help is fast. */
export function addHostCommands(program: Command): void {
  addList(program);
  addShow(program);
  addSync(program);
  addWatch(program);
  addCompare(program);
  addSql(program);
  addInventory(program);
}

/** The options of a command with those before its name. */
const all = <Options extends object>(program: Command, options: Options): Options => ({
  ...program.opts(),
  ...options,
});

function addList(program: Command): void {
  askingHost(program.command('list'))
    .summary('print the inventory of a host')
    .description(
      'Prints the resources that a host knows, all of one moment. What may be outdated, because its sync failed, is named on stderr.',
    )
    .option('--query <query>', QUERY)
    .option('--sort <field>', 'by any field with one value; -cost is descending')
    .addOption(choice('--format <format>', 'table on a terminal, ndjson otherwise', OUTPUT_FORMATS))
    .action(async (options) => {
      const { listCommand } = await import('./commands/list-command.js');
      await finish(() => listCommand(all(program, options)));
    });
}

function addShow(program: Command): void {
  askingHost(program.command('show'))
    .argument('<resource>', 'its id at the host or at the provider, or its name')
    .summary('print one resource of a host')
    .description('Prints one resource that a host knows, with all of its fields; as JSON, also with its raw data.')
    .addOption(choice('--format <format>', 'output format', ['table', 'json']).default('table'))
    .action(async (resource: string, options) => {
      const { showCommand } = await import('./commands/show-command.js');
      await finish(() => showCommand(resource, all(program, options)));
    });
}

function addSync(program: Command): void {
  askingHost(program.command('sync'))
    .argument('<connection>', 'its name or id')
    .summary('start a sync on a host')
    .description('Starts a sync of a connection and prints its id. The token needs the role operator.')
    .option('--task <name>', 'only this task, or this group of tasks, such as network; may be repeated', collect)
    .option('--deep', 'also read data that takes many requests')
    .option('--watch', 'follow it to its end, and exit with 0 only if it succeeded')
    .action(async (connection: string, options) => {
      const { syncCommand } = await import('./commands/sync-command.js');
      await finish(() => syncCommand(connection, all(program, options)));
    });
}

function addWatch(program: Command): void {
  askingHost(program.command('watch'))
    .summary('print changes of a host as they happen')
    .description('Prints what is created, changed and deleted from now on, until Ctrl-C.')
    .option('--query <query>', QUERY)
    .option('--json', 'a line of JSON per change, with what changed')
    .action(async (options) => {
      const { watchCommand } = await import('./commands/watch-command.js');
      await finish(() => watchCommand(all(program, options)));
    });
}

function addCompare(program: Command): void {
  askingHost(program.command('compare'))
    .summary('print what differs between two moments')
    .description(
      'Prints the resources of a host that differ between two moments, each once. Exits with 0 if none does, and with 4 otherwise.',
    )
    .option(
      '--from <time>',
      'the earlier moment, such as 2026-11-01T00:00:00Z; 24 hours before the later one unless given',
    )
    .option('--to <time>', 'the later moment; now unless given')
    .option('--query <query>', QUERY)
    .addOption(choice('--format <format>', 'output format', ['table', 'json']).default('table'))
    .action(async (options) => {
      const { compareCommand } = await import('./commands/compare-command.js');
      await finish(() => compareCommand(all(program, options)));
    });
}

function addSql(program: Command): void {
  askingHost(program.command('sql'))
    .argument('<query>', 'one SELECT, or - to read it from stdin')
    .summary('query the inventory of a host with SQL')
    .description('Runs a SELECT over the SQL views of a host.')
    .addOption(choice('--format <format>', 'how to print it', ['table', 'json', 'csv']).default('table'))
    .option('--limit <rows>', 'how many rows at most: 1000 unless given, up to 10000')
    .action(async (query: string, options) => {
      const { sqlCommand } = await import('./commands/sql-command.js');
      await finish(() => sqlCommand(query, all(program, options)));
    });
}

function addInventory(program: Command): void {
  program
    .command('inventory')
    .summary('print the machines that a host knows, for Ansible')
    .description(
      'Prints the machines that a host knows as an inventory of Ansible. MAESTRO_URL is the address of the host, MAESTRO_TOKEN a token with the role viewer; --host and --token-file of the host go before the name of this command.',
    )
    .option('--list', 'all machines, with their groups and variables')
    .addOption(new Option('--host <name>', 'the variables of one machine').conflicts('list'))
    .option('--query <text>', 'only machines that match a query, such as "tag:env:production region:fra1"')
    .addOption(choice('--address <which>', 'of machines with both', ['public', 'private']).default('public'))
    .action(async (options) => {
      const { inventoryCommand } = await import('./commands/inventory-command.js');
      const { host: url, tokenFile } = program.opts();
      await finish(() => inventoryCommand({ ...options, url, tokenFile }));
    });
}
