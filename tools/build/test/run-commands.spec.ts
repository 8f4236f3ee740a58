import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inRepository } from './run.js';

const node = (code: string): readonly string[] => [process.execPath, '-e', code];
const noted = (name: string) =>
  node(`require('node:fs').appendFileSync('notes', '${name} '); console.log('${name} is said')`);

/** Waits for a note of a command that runs at the same time. */
const after = (note: string, then: string) =>
  node(`const { existsSync, readFileSync } = require('node:fs');
    const timer = setInterval(() => {
      if (!existsSync('notes') || !readFileSync('notes', 'utf8').includes('${note} ')) return;
      clearInterval(timer);
      ${then}
    }, 5);`);

describe('the commands of an npm script', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'maestro-commands-'))));
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs a script in a process of its own, as npm does. */
  async function run(script: object) {
    const main = join(folder, 'main.cjs');
    const commands = JSON.stringify(inRepository('tools/setup/run-commands.cjs'));
    await writeFile(
      main,
      `require(${commands}).runCommands(${JSON.stringify(folder)}, ${JSON.stringify(script)}, ['given']).then((code) => process.exit(code))`,
    );
    const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [printed, code] = await Promise.all([text(child.stdout), ended]);
    const notes = await readFile(join(folder, 'notes'), 'utf8').catch(() => '');
    return { printed, code, notes: notes.trim().split(' ') };
  }

  it('run one after the other, after those before, and with the arguments', async () => {
    const argument = node('console.log(process.argv[1])');
    const { printed, code, notes } = await run({
      before: [noted('before')],
      run: [noted('first'), argument],
      takesArguments: true,
    });

    expect({ code, notes }).toEqual({ code: 0, notes: ['before', 'first'] });
    expect(printed).toMatch(/first is said\ngiven\n$/);
  });

  it('run at the same time as those beside, whose output is shown in one piece under their name', async () => {
    const { printed, code, notes } = await run({
      run: [after('beside', ''), noted('last')],
      beside: [noted('beside'), after('last', `console.log('one'); console.error('two')`)],
    });

    expect({ code, notes }).toEqual({ code: 0, notes: ['beside', 'last'] });
    expect(printed).toMatch(/\n> .*beside is said'\)\n\nbeside is said\n/);
    expect(printed).toMatch(/\n\none\ntwo\n$/);
  });

  it('fail as one, with the output of what failed, and start nothing more', async () => {
    const failing = node(`console.log('why it failed'); process.exitCode = 3`);
    const { printed, code, notes } = await run({
      run: [noted('first')],
      beside: [failing, noted('more')],
    });

    expect(code).toBe(3);
    expect(printed).toContain('why it failed');
    expect(notes).not.toContain('more');
  });

  it('fail if a command cannot be started', async () => {
    expect(await run({ run: [[join('nowhere', 'nothing')], noted('more')] })).toMatchObject({ code: 1, notes: [''] });
  });
});
